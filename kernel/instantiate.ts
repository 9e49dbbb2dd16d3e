/** A function of a kernel: numbers in, a number out (or nothing, which is NaN). */
export type KernelFunction = (...words: number[]) => number;

/** Starts a kernel, given in base64, on a memory; answers its functions by name. A name it lacks is a broken build and throws. */
export function instantiate(
  base64: string,
  memory: WebAssembly.Memory,
): (name: string) => KernelFunction {
  const { exports } = new WebAssembly.Instance(compile(base64), { env: { memory } });
  return (name) => {
    const value = exports[name];
    if (typeof value !== "function") throw new Error(`the kernel exports no function ${name}`);
    return (...words) => Number(value(...words));
  };
}

/** Kernels compiled so far in this thread: compiling one takes longer than some of its answers. */
const compiled = new Map<string, WebAssembly.Module>();

function compile(base64: string): WebAssembly.Module {
  let module = compiled.get(base64);
  if (module === undefined) {
    module = new WebAssembly.Module(
      Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    );
    compiled.set(base64, module);
  }
  return module;
}
