package io.hallbridge.run;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.ReadOptions;
import io.hallbridge.row.TableFiles;
import io.hallbridge.row.Tables;
import io.hallbridge.workbook.Template;
import io.hallbridge.workbook.Templates;
import io.hallbridge.workspace.Source;
import io.hallbridge.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the mappings that a file is to be read with. */
final class MappingChoice {
    private final Workspace workspace;

    MappingChoice(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A mapping whose header a file has.
     *
     * @param share how many of the columns it looks for are there, 0 to 1
     */
    record Fitting(Mapping mapping, double share) {}

    /** The mapping of a template that a department filled in; empty for any other file, and for one that cannot be read. */
    Optional<Mapping> template(Path file) {
        try (Tables tables = TableFiles.open(file, ReadOptions.none())) {
            return Templates.recognised(tables, workspace.datasets()).map(Template::mapping);
        } catch (Unreadable toldWhenRead) {
            return Optional.empty();
        }
    }

    /** The mappings whose source is the file's folder and which take files of its name, parents' first. */
    List<Mapping> meantFor(Path file) {
        return taking(
                file,
                mapping -> workspace
                        .source(mapping.source())
                        .filter(source -> source instanceof Source.Folder folder
                                && folder.folder().equals(file.getParent()))
                        .isPresent());
    }

    /** Those of some mappings that take files of this name, parents' first. */
    List<Mapping> taking(Path file, Predicate<Mapping> some) {
        return parentsFirst(workspace.mappings().stream()
                .filter(some)
                .filter(mapping -> mapping.takes(file.getFileName().toString()))
                .toList());
    }

    /**
     * The mappings whose header the file has, the best first.
     *
     * @throws Unreadable where none has it: why the last one could not read the file
     */
    List<Fitting> fitting(Path file) throws Unreadable {
        List<Fitting> fitting = new ArrayList<>();
        Optional<Unreadable> last = Optional.empty();
        for (Mapping mapping : workspace.mappings()) {
            if (!(workspace.source(mapping.source()).orElse(null) instanceof Source.Database)) {
                try {
                    fitting.add(new Fitting(mapping, share(mapping, file)));
                } catch (Unreadable fault) {
                    last = Optional.of(fault);
                }
            }
        }
        if (fitting.isEmpty()) {
            throw last.map(fault -> Placed.in(fault, "", workspace.shownAs(file)))
                    .orElseThrow(() -> new CannotGoOn(Exit.SETUP, RunWords.noMapping(workspace.shownAs(file))));
        }
        fitting.sort(Comparator.comparingDouble(Fitting::share).reversed());
        return fitting;
    }

    private double share(Mapping mapping, Path file) throws Unreadable {
        SourcePlace place = new SourcePlace("", workspace.shownAs(file));
        try (Tables tables = TableFiles.open(file, mapping.options());
                Reading reading = new Mapper(nowhere -> {}).read(mapping, tables, place)) {
            HeaderTaken header = reading.header();
            return (double) header.score() / Math.max(1, header.wanted());
        }
    }

    /** Mappings in the order of their datasets, so that parents are known before their children. */
    List<Mapping> parentsFirst(Collection<Mapping> mappings) {
        List<String> order =
                workspace.datasets().inOrder().stream().map(Dataset::name).toList();
        List<Mapping> sorted = new ArrayList<>(mappings);
        sorted.sort(Comparator.comparingInt(
                mapping -> order.indexOf(mapping.dataset().name())));
        return sorted;
    }
}
