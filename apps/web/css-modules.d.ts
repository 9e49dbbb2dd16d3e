declare module "*.module.css" {
  /** Class names by their local name; a missing one shows in the browser, the compiler cannot know them. */
  // oxlint-disable-next-line typescript/no-explicit-any -- an index signature would forbid `styles.row`
  const classes: any;
  export default classes;
}
declare module "*.css";
declare module "*.svg" {
  const address: string;
  export default address;
}
