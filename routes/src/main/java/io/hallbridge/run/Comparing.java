package io.hallbridge.run;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.ledger.Ledger;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.workspace.Job;
import io.hallbridge.workspace.Workspace;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants compared: which datasets of which hall.
 *
 * @param hall the hall's name
 * @param datasets the datasets' names, parents first
 * @param asked the same as it is typed, {@code nightly} or {@code --hall city}
 * @param job a job that sends to this hall; empty where none does
 */
public record Comparing(String hall, List<String> datasets, String asked, Optional<String> job) {
    public Comparing {
        datasets = List.copyOf(datasets);
    }

    /**
     * A job's hall and the datasets it takes.
     *
     * @param only the datasets to keep to; all where none is named
     */
    public static Comparing ofJob(Workspace workspace, String name, List<String> only) {
        Job job = Sites.job(workspace, name);
        List<String> datasets = chosen(inOrder(workspace, taken(workspace, List.of(job))), only);
        return new Comparing(job.hall(), datasets, typed(name, only), Optional.of(name));
    }

    /** All datasets that jobs send to a hall, and those that the ledger takes it to hold. */
    public static Comparing ofHall(Workspace workspace, Ledger ledger, String hall, List<String> only) {
        List<Job> jobs =
                workspace.jobs().stream().filter(one -> one.hall().equals(hall)).toList();
        Set<String> datasets = taken(workspace, jobs);
        datasets.addAll(ledger.held(hall).keySet());
        if (datasets.isEmpty()) {
            throw new CannotGoOn(Exit.USAGE, ReconcileWords.nothingSent(hall));
        }
        return new Comparing(
                hall,
                chosen(inOrder(workspace, datasets), only),
                typed("--hall " + hall, only),
                jobs.stream().findFirst().map(Job::name));
    }

    private static String typed(String where, List<String> only) {
        return where + only.stream().map(dataset -> " --dataset " + dataset).collect(Collectors.joining());
    }

    private static Set<String> taken(Workspace workspace, List<Job> jobs) {
        Set<String> datasets = new LinkedHashSet<>();
        for (Job job : jobs) {
            workspace.mappings(job.take()).stream()
                    .map(Mapping::dataset)
                    .map(Dataset::name)
                    .forEach(datasets::add);
        }
        return datasets;
    }

    /** Parents first; what the workspace no longer knows comes last. */
    private static List<String> inOrder(Workspace workspace, Collection<String> datasets) {
        Set<String> ordered = new LinkedHashSet<>();
        workspace.datasets().inOrder().stream()
                .map(Dataset::name)
                .filter(datasets::contains)
                .forEach(ordered::add);
        ordered.addAll(datasets);
        return List.copyOf(ordered);
    }

    private static List<String> chosen(List<String> datasets, List<String> only) {
        for (String name : only) {
            if (!datasets.contains(name)) {
                throw new CannotGoOn(Exit.USAGE, ReconcileWords.noDataset(name, datasets));
            }
        }
        return only.isEmpty()
                ? datasets
                : datasets.stream().filter(only::contains).toList();
    }
}
