/** The bundler gives a font file's address on this server. */
declare module "*.woff2" {
  const address: string;
  export default address;
}
