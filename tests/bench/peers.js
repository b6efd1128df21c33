// NLP.js on the same examples: node tests/bench/peers.js FOLDER (after `python -m tests.bench.peers dump FOLDER`
// and `npm install node-nlp`).
const fs = require("fs");
const path = require("path");
const { NlpManager } = require(require.resolve("node-nlp", { paths: [process.cwd(), process.argv[2]] }));

const rows = (name) =>
  fs.readFileSync(path.join(process.argv[2], `${name}.jsonl`), "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

async function main() {
  const [train, test] = [rows("train"), rows("test")];
  for (const key of ["text", "words"]) {
    const manager = new NlpManager({ languages: ["id"], forceNER: false, autoSave: false, nlu: { log: false } });
    for (const row of train) manager.addDocument("id", row[key], row.intent);
    await manager.train();
    let right = 0;
    for (const row of test) right += (await manager.process("id", row[key])).intent === row.intent ? 1 : 0;
    console.log(`node-nlp   given ${key.padEnd(6)} ${(right / test.length).toFixed(3)} of ${test.length}`);
  }
}

main();
