package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Findings;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapping;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fetches what a job's mappings take from their sources, which are read ahead, several at once. Documents are hashed by the
 * threads that read, since one thread alone compares them with the ledger.
 */
final class Gathering implements AutoCloseable {
    private final Findings findings;
    private final Progress progress;
    private final Gathered gathered;
    private final ReadAhead<Consumer<Kept>> ahead;

    /** Begins to read for these mappings. */
    Gathering(Taking.Reading reader, List<Mapping> mappings, Findings findings, Progress progress, Gathered gathered) {
        this.findings = findings;
        this.progress = progress;
        this.gathered = gathered;
        this.ahead = new ReadAhead<>(mappings.stream()
                .<ReadAhead.Work<Consumer<Kept>>>map(mapping -> steps -> reader.read(mapping, new Told(steps)))
                .toList());
    }

    /** Fetches everything that belongs to the next mapping; what is done while its source has nothing to give may break off. */
    void next(Mapping mapping, Consumer<Hashed> sink, Runnable whileWaiting) {
        progress.source(mapping.source());
        Kept kept = new Kept(sink);
        ahead.next(step -> step.accept(kept), whileWaiting);
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
    private record Told(Consumer<Consumer<Kept>> steps) implements Met {
        @Override
        public void finding(Finding finding) {
            steps.accept(kept -> kept.finding(finding));
        }

        @Override
        public void document(Mapped checked) {
            Hashed hashed = Hashed.of(checked);
            steps.accept(kept -> kept.sink.accept(hashed));
        }

        @Override
        public void input(String place, String digest) {
            steps.accept(kept -> kept.input(place, digest));
        }

        @Override
        public void unreadable(Finding why) {
            steps.accept(kept -> kept.unreadable(why));
        }

        @Override
        public void examined(Examined table) {
            steps.accept(kept -> kept.examined(table));
        }
    }

    /** On the thread that fetches: puts everything where it belongs. */
    private final class Kept {
        private final Consumer<Hashed> sink;

        private Kept(Consumer<Hashed> sink) {
            this.sink = sink;
        }

        private void finding(Finding finding) {
            findings.add(finding);
        }

        private void input(String place, String digest) {
            gathered.input(place, digest);
        }

        private void unreadable(Finding why) {
            findings.add(why);
            gathered.unreadable(why);
            progress.unreadable(why);
        }

        private void examined(Examined table) {
            gathered.examined(table);
            progress.examined(table);
        }
    }
}
