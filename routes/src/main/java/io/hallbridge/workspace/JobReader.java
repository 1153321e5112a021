package io.hallbridge.workspace;

import io.hallbridge.mapping.Mapping;
import io.hallbridge.setting.Setting;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a job from the workspace's settings. */
final class JobReader {
    private final Set<String> halls;
    private final List<String> files;
    private final Map<String, Mapping> mappings;
    private final List<String> datasets;

    /**
     * A reader of jobs.
     *
     * @param halls the names of the halls there are
     * @param files the paths of all mapping files, those that cannot be used among them
     * @param mappings the mappings by the paths of their files
     * @param datasets the datasets' names, parents first
     */
    JobReader(Set<String> halls, List<String> files, Map<String, Mapping> mappings, List<String> datasets) {
        this.halls = halls;
        this.files = files;
        this.mappings = mappings;
        this.datasets = datasets;
    }

    Job read(Setting setting) {
        Setting hall = setting.get("hall");
        String name = hall.needed();
        if (hall.present() && !halls.contains(name)) {
            hall.problem(WorkspaceWords.notThere("大厅", "hall", name, halls));
        }
        int gate = Percent.perMille(setting.get("gate").get("errors"), Gate.OPEN.perMille());
        return new Job(
                setting.name(), name, take(setting.get("take")), new Gate(gate), retirement(setting.get("retire")));
    }

    private Retirement retirement(Setting setting) {
        boolean allowed = setting.get("allow").flag(false);
        return new Retirement(allowed, Percent.perMille(setting.get("at-most"), Retirement.AT_MOST));
    }

    private List<String> take(Setting setting) {
        if (!setting.present()) {
            setting.needed();
        }
        Set<String> taken = new LinkedHashSet<>();
        for (Setting pattern : setting.items()) {
            List<String> matched = matched(pattern.needed());
            if (matched.isEmpty()) {
                pattern.problem(WorkspaceWords.takesNothing(pattern.text("")));
            }
            taken.addAll(matched);
        }
        taken.retainAll(mappings.keySet()); // why the others cannot be used is told already
        List<Mapping> sorted = new ArrayList<>(taken.stream().map(mappings::get).toList());
        sorted.sort(Comparator.comparingInt(
                mapping -> datasets.indexOf(mapping.dataset().name())));
        return sorted.stream().map(Mapping::name).toList();
    }

    private List<String> matched(String pattern) {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        return files.stream().filter(file -> matcher.matches(Path.of(file))).toList();
    }
}
