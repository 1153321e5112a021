package io.hallbridge.run;

import io.hallbridge.check.Judgement;
import io.hallbridge.intake.Intake;
import io.hallbridge.ledger.Lane;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one plan is made from: everything that a job takes, or one file.
 *
 * @param job whose hall the documents go to, and whose gate they pass
 * @param mappings what is read with
 * @param everything whether the job's sources are read whole, so that what is absent there has left
 * @param toCheck what {@code hallbridge check} is given to see what is wrong
 * @param reading opens what is read
 */
record Taking(Job job, List<Mapping> mappings, boolean everything, String toCheck, Opening reading) {
    Taking {
        mappings = List.copyOf(mappings);
    }

    /** Gets ready to read; for the flow of documents through this workspace's checks. */
    interface Opening {
        Reading open(Workspace workspace, Judgement judgement, Progress progress);
    }

    /** Reads what a mapping takes. What cannot be read is told, and the rest goes on. For several threads. */
    interface Reading {
        void read(Mapping mapping, Met met);
    }

    /** Everything that a job takes from its sources. */
    static Taking job(Workspace workspace, Job job, Intake intake) {
        TargetChecks target = TargetChecks.of(workspace, List.of(job));
        return new Taking(
                job,
                workspace.mappings(job.take()),
                true,
                job.name(),
                (place, judgement, progress) ->
                        new SourceReading(place, intake, new FileReading(place, judgement, target, progress)));
    }

    /** What a run of it has to itself. */
    Lane lane() {
        return Lane.of(
                job.hall(),
                mappings.stream().map(mapping -> mapping.dataset().name()).collect(Collectors.toSet()));
    }

    /** One file, whatever else its mappings' sources hold. */
    static Taking file(Job job, List<Mapping> mappings, Path file, String shownAs) {
        return new Taking(job, mappings, false, shownAs, (workspace, judgement, progress) -> {
            TargetChecks target = TargetChecks.of(workspace, List.of(job));
            FileReading reading = new FileReading(workspace, judgement, target, progress);
            return (mapping, met) -> reading.read(mapping, file, met);
        });
    }
}
