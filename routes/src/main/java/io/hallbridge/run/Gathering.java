package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapping;
import java.util.List;
import java.util.function.Consumer;

/** Fetches what a job's mappings take from their sources, which are read ahead, several at once. */
final class Gathering implements AutoCloseable {
    private final Findings findings;
    private final Progress progress;
    private final Gathered gathered;
    private final ReadAhead<Consumer<Met>> ahead;

    /** Begins to read for these mappings. */
    Gathering(Taking.Reading reader, List<Mapping> mappings, Findings findings, Progress progress, Gathered gathered) {
        this.findings = findings;
        this.progress = progress;
        this.gathered = gathered;
        this.ahead = new ReadAhead<>(mappings.stream()
                .<ReadAhead.Work<Consumer<Met>>>map(mapping -> steps -> reader.read(mapping, new Told(steps)))
                .toList());
    }

    /** Fetches everything that belongs to the next mapping. */
    void next(Mapping mapping, Flow.Sink sink) {
        progress.source(mapping.source());
        Met kept = new Kept(sink);
        ahead.next(step -> step.accept(kept));
    }

    /** Breaks off what is still being read. */
    @Override
    public void close() {
        ahead.close();
    }

    /**
     * On the thread that reads: says what it meets as steps for the thread that fetches.
     *
     * @param steps where the steps go
     */
    private record Told(Consumer<Consumer<Met>> steps) implements Met {
        @Override
        public void finding(Finding finding) {
            steps.accept(met -> met.finding(finding));
        }

        @Override
        public void document(Mapped checked) {
            steps.accept(met -> met.document(checked));
        }

        @Override
        public void input(String place, String digest) {
            steps.accept(met -> met.input(place, digest));
        }

        @Override
        public void unreadable(Finding why) {
            steps.accept(met -> met.unreadable(why));
        }

        @Override
        public void examined(Examined table) {
            steps.accept(met -> met.examined(table));
        }
    }

    /** On the thread that fetches: puts everything where it belongs. */
    private final class Kept implements Met {
        private final Flow.Sink sink;

        private Kept(Flow.Sink sink) {
            this.sink = sink;
        }

        @Override
        public void finding(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void document(Mapped checked) {
            sink.take(checked);
        }

        @Override
        public void input(String place, String digest) {
            gathered.input(place, digest);
        }

        @Override
        public void unreadable(Finding why) {
            findings.add(why);
            gathered.unreadable(why);
            progress.unreadable(why);
        }

        @Override
        public void examined(Examined table) {
            gathered.examined(table);
            progress.examined(table);
        }
    }
}
