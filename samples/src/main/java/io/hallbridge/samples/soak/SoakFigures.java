package io.hallbridge.samples.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What happened in a soak, in numbers. */
final class SoakFigures {
    final Map<String, Long> troubles = new TreeMap<>();
    final Map<String, Long> moods = new TreeMap<>();
    final Map<Integer, Long> exits = new TreeMap<>();
    final List<String> wrong = new ArrayList<>();
    long runs;
    /** Runs that were to be killed and had ended before. */
    long escaped;

    long comparisons;
    long applications;
    long appliedTwice;
    long documents;
    long seconds;

    static <K> void count(Map<K, Long> counts, K what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** Adds what happened in another soak that went on at the same time. */
    void add(SoakFigures other) {
        other.troubles.forEach((what, times) -> troubles.merge(what, times, Long::sum));
        other.moods.forEach((what, times) -> moods.merge(what, times, Long::sum));
        other.exits.forEach((what, times) -> exits.merge(what, times, Long::sum));
        wrong.addAll(other.wrong);
        runs += other.runs;
        escaped += other.escaped;
        comparisons += other.comparisons;
        applications += other.applications;
        appliedTwice += other.appliedTwice;
        documents += other.documents;
        seconds = Math.max(seconds, other.seconds);
    }

    /** How many runs ended as they were meant to. */
    long befallen() {
        return runs - escaped;
    }

    /** As tables for a document. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                """
                | figure | value |
                |---|---|
                | runs | %,d in %,d min %02d s |
                | times that hall, source and ledger were compared | %,d |
                | differences found in any of them | %d |
                | documents applied by the hall, each change once | %,d |
                | documents applied twice | %d |
                | documents held at the end, in hall, source and ledger alike | %,d |
                | exit codes that were not what the run deserved | %d |
                """,
                runs,
                seconds / 60,
                seconds % 60,
                comparisons,
                wrong.stream().filter(one -> one.contains("differ")).count(),
                applications,
                appliedTwice,
                documents,
                wrong.stream().filter(one -> one.contains("exit")).count()));
        table(text, "what befell the run", troubles);
        table(text, "what the hall was told to do meanwhile, up to four of these at a time", moods);
        table(text, "exit code of the run (137: killed)", exits);
        if (!wrong.isEmpty()) {
            text.append("\nWrong:\n\n");
            wrong.forEach(one -> text.append("- ").append(one).append('\n'));
        }
        return text.toString();
    }

    private static void table(StringBuilder text, String what, Map<?, Long> counts) {
        text.append("\n| ").append(what).append(" | runs |\n|---|---|\n");
        counts.forEach((name, count) -> text.append(String.format(Locale.ROOT, "| %s | %,d |%n", name, count)));
    }
}
