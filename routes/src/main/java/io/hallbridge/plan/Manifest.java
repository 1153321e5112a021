package io.hallbridge.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a plan was made from and what is in it.
 *
 * @param id the run that made it
 * @param job the job
 * @param hall the hall it is for
 * @param region GB/T 2260, six digits
 * @param created when it was sealed
 * @param position where the hall's ledger stood when it was made; elsewhere it is stale
 * @param tool the program's version
 * @param inputs SHA-256 of each file read, by place; of each query's text for a database
 * @param definitions SHA-256 of the settings, mappings and schemas used, and of all that the documents of a dataset from a
 *     source are made by, {@code power from health}
 * @param counts by dataset: {@code create}, {@code update}, {@code retire}, {@code unchanged}, {@code faulty}, {@code refused} (by
 *     the hall, earlier)
 * @param findings how many by severity: {@code error}, {@code warning}, {@code info}
 */
public record Manifest(
        String id,
        String job,
        String hall,
        String region,
        Instant created,
        long position,
        String tool,
        Map<String, String> inputs,
        Map<String, String> definitions,
        Map<String, Map<String, Long>> counts,
        Map<String, Long> findings) {
    public Manifest {
        inputs = ordered(inputs);
        definitions = ordered(definitions);
        counts = ordered(counts);
        findings = ordered(findings);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
