package io.hallbridge.run;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.hall.Demands;
import io.hallbridge.hall.Unmet;
import io.hallbridge.mapping.Document;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.workspace.HallConnection;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks documents against what the hall they are for asks besides their dataset's rules. Safe for several threads. */
final class TargetChecks {
    /** Of no hall in particular. */
    static final TargetChecks NONE = new TargetChecks(List.of());

    private final List<Demands> demands;

    private TargetChecks(List<Demands> demands) {
        this.demands = List.copyOf(demands);
    }

    /** What the halls of some jobs ask. */
    static TargetChecks of(Workspace workspace, Collection<Job> jobs) {
        return new TargetChecks(jobs.stream()
                .map(Job::hall)
                .distinct()
                .map(workspace::hall)
                .flatMap(Optional::stream)
                .map(HallConnection::way)
                .map(way -> way.demands())
                .filter(asked -> asked != Demands.NONE)
                .toList());
    }

    /** The same with what is found besides; a field that is wrong already is left alone. */
    Mapped check(Mapped checked, Dataset dataset) {
        if (demands.isEmpty()) {
            return checked;
        }
        Document document = checked.document();
        Set<@Nullable String> wrong = new HashSet<>();
        checked.findings().stream().filter(Finding::isError).forEach(finding -> wrong.add(finding.field()));
        List<Finding> findings = new ArrayList<>(checked.findings());
        demands.stream()
                .flatMap(asked -> asked.of(dataset.name(), document.content()).stream())
                .distinct()
                .filter(unmet -> !wrong.contains(field(unmet)))
                .forEach(unmet -> findings.add(finding(unmet, document)));
        return new Mapped(document, findings);
    }

    private static Finding finding(Unmet unmet, Document document) {
        String field = field(unmet);
        String place = Objects.requireNonNullElse(field, "");
        String raw = field == null ? null : document.places().raw(field);
        String value = raw == null && !unmet.value().isEmpty() ? unmet.value() : raw;
        return Finding.at(document.places().at(place), unmet.asRule(), Map.of())
                .about(document.dataset(), document.key(), field)
                .withValue(value);
    }

    private static @Nullable String field(Unmet unmet) {
        String field = unmet.field().toString();
        return field.isEmpty() ? null : field;
    }
}
