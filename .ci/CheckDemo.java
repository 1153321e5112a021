import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares what {@code hallbridge demo --output json} reported with what it must report.
 *
 * <p>Some of it holds whatever the sample is: every row and document ends in one place, the second run sends nothing, the
 * third sends one update. The rest are the sample's numbers, in the expected file: an array of three objects, of which
 * every key must be reported with that value.
 */
final class CheckDemo {
    private static final List<String> COUNTS = List.of(
            "read", "skipped", "documents", "unchanged", "created", "updated", "retired", "quarantined", "accepted",
            "refused", "inDoubt", "awaiting");

    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode reported = json.readTree(new File(args[0]));
        CheckDemo check = new CheckDemo();
        check.runs(reported);
        check.same("", json.readTree(new File(args[1])), reported);
        check.wrong.forEach(line -> System.out.println("WRONG  " + line));
        if (!check.wrong.isEmpty()) {
            System.out.println(reported.toPrettyString());
            System.exit(1);
        }
        reported.forEach(run -> System.out.println(line(run)));
    }

    private void runs(JsonNode runs) {
        must("the demo reports three runs", runs.isArray() && runs.size() == 3);
        for (int i = 0; i < runs.size(); i++) {
            wholeRun("run " + (i + 1), runs.get(i));
        }
        if (wrong.isEmpty()) {
            story(runs.get(0), runs.get(1), runs.get(2));
        }
    }

    private void wholeRun(String name, JsonNode run) {
        must(name + " names itself", run.path("run").isTextual() && run.path("job").isTextual());
        must(name + " says which version of the report it is", run.hasNonNull("version"));
        must(name + " says how long it took", run.path("seconds").isNumber());
        must(name + " says how it ended", run.path("exit").isInt());
        for (String severity : List.of("error", "warning", "info")) {
            must(name + " counts findings: " + severity, run.path("findings").path(severity).isIntegralNumber());
        }
        must(name + " has 547 guides", run.at("/datasets/guide/documents").asInt() == 547);
        must(name + " has 800 powers or more", run.at("/datasets/power/documents").asInt() >= 800);
        sums(name, run);
        run.path("datasets").properties().forEach(one -> sums(name + ", " + one.getKey(), one.getValue()));
        for (String count : COUNTS) {
            long together = 0;
            for (JsonNode dataset : run.path("datasets")) {
                together += dataset.path(count).asLong();
            }
            must(name + ": the datasets' " + count + " make the run's", together == run.path(count).asLong());
        }
    }

    private void sums(String name, JsonNode counts) {
        for (String count : COUNTS) {
            must(name + " reports " + count, counts.path(count).isIntegralNumber());
        }
        must(name + ": read = skipped + documents", sum(counts, "read") == sum(counts, "skipped", "documents"));
        must(
                name + ": created + updated + retired = accepted + refused + inDoubt + awaiting",
                sum(counts, "created", "updated", "retired")
                        == sum(counts, "accepted", "refused", "inDoubt", "awaiting"));
        must(
                name + ": documents = unchanged + created + updated + quarantined",
                sum(counts, "documents") == sum(counts, "unchanged", "created", "updated", "quarantined"));
    }

    private void story(JsonNode first, JsonNode second, JsonNode third) {
        must("the planted faults are found", sum(first, "quarantined") > 0 && first.at("/findings/error").asInt() > 0);
        must("the first run sends all that is valid", sum(first, "created") == sum(first, "documents") - sum(first, "quarantined"));
        must("the hall accepts all it is sent", sum(first, "accepted") == sum(first, "created"));
        must("the second run sends nothing", sum(second, "created", "updated", "retired") == 0);
        must("the second run finds the rest unchanged", sum(second, "unchanged") == sum(first, "accepted"));
        must("the third run sends one update", sum(third, "updated") == 1 && sum(third, "created", "retired") == 0);
        must("the hall accepts the update", sum(third, "accepted") == 1);
    }

    private void same(String at, JsonNode expected, JsonNode reported) {
        if (expected.isContainerNode()) {
            if (expected.isArray()) {
                for (int i = 0; i < expected.size(); i++) {
                    same(at + "/" + i, expected.get(i), reported.path(i));
                }
            }
            expected.properties().forEach(field ->
                    same(at + "/" + field.getKey(), field.getValue(), reported.path(field.getKey())));
        } else {
            must(at + " is " + expected + ", reported " + reported, expected.equals(reported));
        }
    }

    private void must(String what, boolean holds) {
        if (!holds) {
            wrong.add(what);
        }
    }

    private static long sum(JsonNode counts, String... names) {
        long sum = 0;
        for (String name : names) {
            sum += counts.path(name).asLong();
        }
        return sum;
    }

    private static String line(JsonNode run) {
        StringBuilder line = new StringBuilder(run.path("run").asText());
        COUNTS.forEach(count -> line.append("  ").append(count).append(' ').append(run.path(count)));
        return line.append("  findings ").append(run.path("findings")).append("  exit ").append(run.path("exit")).toString();
    }
}
