// Formats works with citeproc-js, each alone: a job as JSON on standard input, a list of {entry, citation} or {error} out.
const fs = require("fs");
const CSL = require("citeproc");

const job = JSON.parse(fs.readFileSync(0, "utf8"));
const items = new Map(job.works.map((work) => [work.item.id, work.item]));

const sys = {
  retrieveLocale: (tag) => job.locales[tag] || false,
  retrieveItem: (id) => JSON.parse(JSON.stringify(items.get(id))),
};
// One for all works, since it takes a second to start: each citation is processed as the only one there is.
const engine = new CSL.Engine(sys, job.style, job.locale, true);

function cite(work, place) {
  const cluster = { citationID: "one", citationItems: [{ id: work.item.id, ...place }], properties: { noteIndex: 1 } };
  return engine.rebuildProcessorState([cluster], "html", [])[0][2];
}

function entry(work) {
  const note = cite(work, {});
  return job.hasBibliography ? engine.makeBibliography()[1].join("").trim() : note;
}

const formatted = job.works.map((work) => {
  try {
    return { entry: entry(work), citation: cite(work, { label: work.label, locator: work.locator }) };
  } catch (e) {
    return { error: String(e.message || e) };
  }
});
process.stdout.write(JSON.stringify(formatted));
