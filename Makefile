# A menu; the real work is done by Maven and ./hallbridge.
RUNS ?= 1000

.PHONY: help check test format samples docs soak bench dist clean

help:     ## Show this menu
	@sed -n 's/^\([a-z]*\): *## \(.*\)$$/  make \1\t\2/p' Makefile | expand -t 20

check:    ## All a change must pass: tests, format, the demo and what it reports
	.ci/run

test:     ## Run all tests
	mvn -B -ntp verify

format:   ## Lay out the Java sources
	mvn -q -B -ntp spotless:apply

samples:  ## Make samples/kaili and the inbox of samples/shapes again
	mvn -q -B -ntp -DskipTests -Dgenerate package

docs:     ## Make the references in docs/ and README.md again from the code
	mvn -q -B -ntp verify -Dupdate

soak:     ## Try the program under kills and faults, and write the figures into docs/reliability.md (RUNS=1000)
	mvn -q -B -ntp -DskipTests package
	samples/soak $(RUNS)

bench:    ## Measure the program beside a bare loop and beside others, for hours, and write docs/performance.md
	bench/run

dist:     ## Build cli/target/hallbridge-*.tar.gz and .zip
	mvn -q -B -ntp -DskipTests -pl cli -am package
	@ls -1 cli/target/hallbridge-*.tar.gz cli/target/hallbridge-*.zip

clean:    ## Remove all that was built
	mvn -q -B -ntp clean
