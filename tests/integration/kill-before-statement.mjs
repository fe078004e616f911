// Loaded before a program (`node --import`): kills it before its n-th SQL statement, as a power cut would.

const { default: Database } = await import("libsql");
const fatal = Number(process.env.FATAL_STATEMENT ?? Number.POSITIVE_INFINITY);
let statements = 0;

function count() {
  statements += 1;
  if (statements === fatal) process.kill(process.pid, "SIGKILL");
}

const { prototype } = Database;
const { exec } = prototype;
prototype.exec = function counted(sql) {
  count();
  return exec.call(this, sql);
};
const example = new Database(":memory:");
const statement = Object.getPrototypeOf(example.prepare("SELECT 1"));
example.close();
for (const name of ["run", "all"]) {
  const original = statement[name];
  statement[name] = function counted(...args) {
    count();
    return original.apply(this, args);
  };
}
process.on("exit", () => process.stdout.write(`${statements} statements\n`));
