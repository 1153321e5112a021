package io.hallbridge.suggest;

import com.fasterxml.jackson.databind.JsonNode;
import io.hallbridge.dataset.Dataset;
import io.hallbridge.dataset.Datasets;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.mapping.TitleSearch;
import io.hallbridge.row.Letters;
import io.hallbridge.row.Row;
import io.hallbridge.row.Rows;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import io.hallbridge.setting.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Proposes how the columns of an unknown workbook become documents of the dataset they fit best. */
public final class Suggester {
    /** How many rows are looked at for what columns hold. */
    private static final int ROWS = 500;

    private static final int VALUES = 50;

    private final Datasets datasets;
    private final Collection<Mapping> known;

    /** @param known mappings whose titles count as known, the workspace's own */
    public Suggester(Datasets datasets, Collection<Mapping> known) {
        this.datasets = datasets;
        this.known = known;
    }

    private record Candidate(Dataset dataset, TitleSearch.Found found) {}

    /** What fits a workbook best, of all datasets or of one; empty where no table has two titles that are known. */
    public Optional<Suggestion> suggest(Tables tables, Optional<Dataset> only) throws Unreadable {
        List<Candidate> candidates = new ArrayList<>();
        List<Dataset> datasetsTried = only.map(List::of).orElseGet(datasets::inOrder);
        for (Dataset dataset : datasetsTried) {
            Map<String, List<String>> titles = Vocabulary.of(dataset, "", known);
            for (Table table : tables.all()) {
                if (!table.hidden()) {
                    TitleSearch.in(table, titles)
                            .map(found -> new Candidate(dataset, found))
                            .ifPresent(candidates::add);
                }
            }
        }
        candidates.sort(Comparator.comparingLong(Suggester::score).reversed());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        Optional<String> next = candidates.stream()
                .filter(other -> other.dataset() != best.dataset())
                .findFirst()
                .map(other ->
                        other.dataset().name() + " " + other.found().columns().size());
        return Optional.of(suggestion(tables, best, next));
    }

    /** Columns found; more where the key and the sheet's own name speak for the dataset, fewer for what it needs and lacks. */
    private static long score(Candidate candidate) {
        Dataset dataset = candidate.dataset();
        boolean key = candidate.found().columns().keySet().containsAll(dataset.key());
        boolean named =
                candidate.found().table().name().contains(dataset.title().zh().substring(0, 2));
        long lacking = lacking(dataset, titled(candidate.found()), List.of()).size();
        long columns = candidate.found().columns().size();
        return columns * 2 + (columns - candidate.found().loose().size()) + (key ? 3 : 0) + (named ? 2 : 0) - lacking;
    }

    private Suggestion suggestion(Tables tables, Candidate best, Optional<String> next) throws Unreadable {
        TitleSearch.Found found = best.found();
        Dataset dataset = best.dataset();
        List<Proposed> columns = new ArrayList<>(titled(found));
        Set<Integer> free = free(found);
        Ticks.in(found, free, dataset, datasets).forEach(ticks -> {
            columns.add(ticks);
            ticks.others().forEach(tick -> free.remove(tick.column()));
        });
        List<ProposedList> lists = new Lists(dataset, known, found).in(tables, free);
        lists.stream()
                .filter(list -> list.way() == ProposedList.Way.REPEATED)
                .forEach(list ->
                        free.removeIf(column -> isOneOf(list, found.titles().get(column))));
        Set<String> taken =
                new LinkedHashSet<>(columns.stream().map(Proposed::field).toList());
        lists.forEach(list -> taken.add(list.field()));
        List<Proposed> guesses = new Guesses(dataset, datasets, found, taken).of(values(found, free));
        columns.addAll(guesses);
        guesses.forEach(guess -> free.remove(guess.column()));
        columns.sort(Comparator.comparingInt(Proposed::column));
        return new Suggestion(
                dataset,
                next,
                found.table().name(),
                tables.haveNames(),
                found.rows(),
                columns,
                lists,
                free.stream()
                        .map(column -> Letters.of(column) + " " + found.titles().get(column))
                        .toList(),
                lacking(dataset, columns, lists),
                Map.of(),
                0);
    }

    private static List<Proposed> titled(TitleSearch.Found found) {
        return found.columns().entrySet().stream()
                .map(field -> Proposed.of(
                        field.getKey(),
                        field.getValue(),
                        found.title(field.getValue()),
                        found.loose().contains(field.getKey()) ? Sureness.LIKELY : Sureness.CERTAIN))
                .toList();
    }

    private static boolean isOneOf(ProposedList list, String title) {
        return list.columns().stream()
                .anyMatch(column -> title.replaceAll("\\d{1,2}", "{n}").equals(column.title()));
    }

    private static Set<Integer> free(TitleSearch.Found found) {
        Set<Integer> free = new TreeSet<>();
        for (int column = 0; column < found.titles().size(); column++) {
            if (!found.titles().get(column).isEmpty() && !found.columns().containsValue(column)) {
                free.add(column);
            }
        }
        return free;
    }

    /** Different values of each free column, from the first rows below the header. */
    private static Map<Integer, Set<String>> values(TitleSearch.Found found, Set<Integer> free) throws Unreadable {
        Map<Integer, Set<String>> values = new TreeMap<>();
        free.forEach(column -> values.put(column, new LinkedHashSet<>()));
        int below = found.rows().isEmpty() ? 0 : found.rows().get(found.rows().size() - 1);
        if (found.table().columns().isPresent()) {
            return values; // a query can be read only once
        }
        try (Rows rows = found.table().rows()) {
            for (Row row = rows.next(); row != null && row.number() <= below + ROWS; row = rows.next()) {
                if (row.number() > below) {
                    for (Map.Entry<Integer, Set<String>> column : values.entrySet()) {
                        String text = row.cell(column.getKey()).text().strip();
                        if (!text.isEmpty() && column.getValue().size() < VALUES) {
                            column.getValue().add(text);
                        }
                    }
                }
            }
        }
        return values;
    }

    /** The fields that every document must have and that neither a column nor a list is sure to give. */
    private static List<String> lacking(Dataset dataset, List<Proposed> columns, List<ProposedList> lists) {
        Set<String> given = new LinkedHashSet<>();
        columns.stream().filter(Proposed::isSure).map(Proposed::field).forEach(given::add);
        lists.stream().filter(list -> list.way() != ProposedList.Way.ONE_CELL).forEach(list -> given.add(list.field()));
        columns.stream()
                .filter(Proposed::isSure)
                .flatMap(column -> Units.of(dataset.fields(), column.field()).stream())
                .forEach(given::add);
        List<String> lacking = new ArrayList<>();
        for (JsonNode field : dataset.schema().path("required")) {
            if (!given.contains(field.asText())) {
                lacking.add(field.asText());
            }
        }
        return lacking;
    }

    /** Reads the workbook as proposed: which words are in no code table, and how many documents come of it. */
    public Suggestion read(Suggestion proposed, Tables tables) throws Unreadable {
        String yaml = SuggestionYaml.of(proposed, datasets, Language.EN, "suggested", "suggested", "*");
        Problems problems = new Problems();
        Optional<Mapping> mapping = Mapping.parse(yaml, "suggested", datasets, problems);
        if (mapping.isEmpty() || !problems.isEmpty()) {
            throw new IllegalStateException("the proposed mapping has problems: " + problems.all() + "\n" + yaml);
        }
        try {
            Coverage coverage = new Coverage(mapping.get());
            coverage.add(tables, new SourcePlace("", ""));
            return proposed.read(coverage.unknown(), coverage.documents());
        } catch (Unreadable fault) {
            if (fault.finding().rule().equals(MappingRules.MANDATORY_COLUMN_MISSING)) {
                return proposed; // the proposal says itself which column is lacking
            }
            throw fault;
        }
    }
}
