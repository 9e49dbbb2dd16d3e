/** A function of a kernel: numbers in, a number out (or nothing, which is NaN). */
export type KernelFunction = (...words: number[]) => number;

/** Starts a kernel, given in base64, on a memory; answers its functions by name. A name it lacks is a broken build and throws. */
export function instantiate(base64: string, memory: WebAssembly.Memory): (name: string) => KernelFunction {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  return (name) => {
    const value = exports[name];
    if (typeof value !== "function") throw new Error(`the kernel exports no function ${name}`);
    return (...words) => Number(value(...words));
  };
}
