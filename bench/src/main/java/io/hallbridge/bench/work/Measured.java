package io.hallbridge.bench.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of one work, on which machine and of whom.
 *
 * @param work the work
 * @param day when
 * @param machine processors, memory, system and Java, in a line
 * @param contenders what each is made of, by name
 * @param skipped who did not take part or does not count, and why
 */
public record Measured(
        String work,
        String day,
        String machine,
        Map<String, String> contenders,
        List<Figure> figures,
        Map<String, String> skipped) {

    /** The stages, in the order in which they were done. */
    public List<String> stages() {
        return figures.stream().map(Figure::stage).distinct().toList();
    }

    public Optional<Figure> find(String stage, String contender) {
        return figures.stream()
                .filter(figure ->
                        figure.stage().equals(stage) && figure.contender().equals(contender))
                .findFirst();
    }
}
