// Typst as a library: `node typst.mjs MODULES FOLDER FIRST`. Makes FOLDER/brief.typ a tagged PDF/UA-1 for one recipient
// after another, as standard input asks; FIRST is the number of the first recipient.
//   copy<tab>NAME<tab>DISTRICT<tab>FILE   writes one copy; answers with its pages
//   turn<tab>MILLISECONDS                 works for so long; answers with the copies made and the milliseconds taken
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const [modules, folder, first] = process.argv.slice(2);
const require = createRequire(join(modules, 'bench.js'));
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [join(folder, 'fonts')] }] });
const mainFilePath = join(folder, 'brief.typ');

function copy(inputs) {
  const compiled = compiler.compile({ mainFilePath, inputs });
  if (compiled.hasError()) {
    compiled.printErrors();
    process.exit(1);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
  // As Typst's own documentation has it: what the last ten copies did not use is forgotten.
  compiler.evictCache(10);
  return { pdf, pages: compiled.result.numOfPages };
}

let next = Number(first);
for await (const line of createInterface({ input: process.stdin })) {
  const [what, ...values] = line.split('\t');
  if (what === 'copy') {
    const [name, district, file] = values;
    const { pdf, pages } = copy({ name, district });
    writeFileSync(file, pdf);
    console.log(pages);
  } else {
    const start = performance.now();
    let copies = 0;
    while (performance.now() - start < Number(values[0])) {
      copy({ name: `Recipient Number ${next}`, district: `${next % 150 + 1}` });
      next++;
      copies++;
    }
    console.log(copies, performance.now() - start);
  }
}
