package io.hallbridge.check;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields that mapping could not fill and said so: that they are missing is not news, nor that the fields are which
 * only make sense together with them, as a limit's unit with the limit.
 */
final class AlreadySaid {
    private final Dataset dataset;
    private final Set<String> pointers = new HashSet<>();

    AlreadySaid(Dataset dataset, List<Finding> findings) {
        this.dataset = dataset;
        for (Finding finding : findings) {
            String pointer = finding.field();
            if (finding.isError() && pointer != null && !pointer.isEmpty()) {
                pointers.add(pointer);
                addPartners(JsonPointer.compile(pointer));
            }
        }
    }

    private void addPartners(JsonPointer pointer) {
        String name = pointer.last().getMatchingProperty();
        for (JsonNode partner : owner(pointer.head()).path("dependentRequired").path(name)) {
            pointers.add(pointer.head() + "/" + partner.asText());
        }
    }

    /** The schema of what holds the field: the document, or an element of a list. */
    private JsonNode owner(JsonPointer pointer) {
        String path = Stream.of(pointer.toString().split("/"))
                .filter(step -> !step.isEmpty() && !step.matches("[0-9]+"))
                .collect(Collectors.joining("."));
        return path.isEmpty()
                ? dataset.schema()
                : dataset.property(path).map(list -> list.path("items")).orElse(dataset.schema());
    }

    /** Whether a finding says no more than that such a field is missing. */
    boolean covers(Finding finding) {
        return finding.rule().id().equals(SchemaRules.VALUE_MISSING.id())
                && pointers.contains(String.valueOf(finding.field()));
    }
}
