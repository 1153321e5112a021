package io.hallbridge.suggest;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.TitleSearch;
import io.hallbridge.mapping.Titles;
import io.hallbridge.row.Table;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the elements of a dataset's lists: on sheets of their own, and in columns that repeat with a number. */
final class Lists {
    private static final Pattern NUMBERED = Pattern.compile("^(\\D*?)(\\d{1,2})(\\D*)$");
    private static final String JOIN = "=join ";

    private final Dataset dataset;
    private final Collection<Mapping> known;
    private final TitleSearch.Found main;

    Lists(Dataset dataset, Collection<Mapping> known, TitleSearch.Found main) {
        this.dataset = dataset;
        this.known = known;
        this.main = main;
    }

    /** @param free the main table's columns that nothing is known for */
    List<ProposedList> in(Tables tables, Set<Integer> free) throws Unreadable {
        List<ProposedList> lists = new ArrayList<>();
        for (String list : Vocabulary.lists(dataset)) {
            Optional<ProposedList> elsewhere = onSheet(list, tables);
            elsewhere
                    .or(() -> repeated(list, free))
                    .or(() -> inOneCell(list, free))
                    .ifPresent(lists::add);
        }
        return lists;
    }

    private Optional<ProposedList> onSheet(String list, Tables tables) throws Unreadable {
        ProposedList best = null;
        Map<String, List<String>> titles = withJoins(list);
        for (Table table : tables.all()) {
            if (!table.hidden() && !table.name().equals(main.table().name())) {
                Optional<ProposedList> found = TitleSearch.in(table, titles).flatMap(header -> joined(list, header));
                if (found.isPresent()
                        && (best == null
                                || found.get().columns().size() > best.columns().size())) {
                    best = found.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The elements' titles, and those of the document's own key fields by which rows may be joined. */
    private Map<String, List<String>> withJoins(String list) {
        Map<String, List<String>> titles = new LinkedHashMap<>(Vocabulary.of(dataset, list, known));
        Map<String, List<String>> own = Vocabulary.of(dataset, "", known);
        for (String key : dataset.key()) {
            titles.put(JOIN + key, own.getOrDefault(key, List.of()));
        }
        return titles;
    }

    private Optional<ProposedList> joined(String list, TitleSearch.Found header) {
        List<Proposed> columns = new ArrayList<>();
        String join = "";
        String joinField = "";
        for (Map.Entry<String, Integer> found : header.columns().entrySet()) {
            String title = header.title(found.getValue());
            if (found.getKey().startsWith(JOIN)) {
                join = title;
                joinField = found.getKey().substring(JOIN.length());
            } else {
                Sureness sureness = header.loose().contains(found.getKey()) ? Sureness.LIKELY : Sureness.CERTAIN;
                columns.add(Proposed.of(found.getKey(), found.getValue(), title, sureness));
            }
        }
        columns.sort(Comparator.comparingInt(Proposed::column));
        boolean whole = columns.stream().map(Proposed::field).toList().containsAll(required(list));
        return join.isEmpty() || columns.isEmpty() || !whole
                ? Optional.empty()
                : Optional.of(new ProposedList(
                        list, ProposedList.Way.SHEET, header.table().name(), join, joinField, 0, columns));
    }

    private List<String> required(String list) {
        List<String> required = new ArrayList<>();
        dataset.property(list)
                .ifPresent(
                        schema -> schema.path("items").path("required").forEach(field -> required.add(field.asText())));
        return required;
    }

    private Optional<ProposedList> inOneCell(String list, Set<Integer> free) {
        List<String> titles = new ArrayList<>();
        dataset.property(list).ifPresent(schema -> {
            titles.add(Titles.plain(schema.path("title").asText()));
            schema.path("x-titles").forEach(title -> titles.add(Titles.plain(title.asText())));
        });
        String first = Vocabulary.of(dataset, list, known).keySet().iterator().next();
        return free.stream()
                .filter(column -> titles.contains(
                        Titles.plain(TitleSearch.last(main.titles().get(column)))))
                .findFirst()
                .map(column -> new ProposedList(
                        list,
                        ProposedList.Way.ONE_CELL,
                        "",
                        main.title(column),
                        "",
                        0,
                        List.of(Proposed.of(first, column, main.title(column), Sureness.GUESS))));
    }

    private Optional<ProposedList> repeated(String list, Set<Integer> free) {
        Map<String, TreeSet<Integer>> numbers = new LinkedHashMap<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int column : free) {
            Matcher numbered = NUMBERED.matcher(main.titles().get(column));
            if (numbered.matches()) {
                String pattern = numbered.group(1) + "{n}" + numbered.group(3);
                numbers.computeIfAbsent(pattern, any -> new TreeSet<>()).add(Integer.parseInt(numbered.group(2)));
                first.putIfAbsent(pattern, column);
            }
        }
        List<Proposed> columns = new ArrayList<>();
        int upto = 0;
        for (Map.Entry<String, List<String>> field :
                Vocabulary.of(dataset, list, known).entrySet()) {
            for (Map.Entry<String, TreeSet<Integer>> pattern : numbers.entrySet()) {
                String without = Titles.plain(pattern.getKey().replace("{n}", ""));
                boolean called = field.getValue().stream().map(Titles::plain).anyMatch(without::equals);
                if (called
                        && pattern.getValue().size() > 1
                        && pattern.getValue().first() == 1) {
                    columns.add(Proposed.of(
                            field.getKey(),
                            first.getOrDefault(pattern.getKey(), 0),
                            pattern.getKey(),
                            Sureness.CERTAIN));
                    upto = Math.max(upto, pattern.getValue().last());
                    break;
                }
            }
        }
        return columns.stream().map(Proposed::field).toList().containsAll(required(list)) && !columns.isEmpty()
                ? Optional.of(new ProposedList(list, ProposedList.Way.REPEATED, "", "", "", upto, columns))
                : Optional.empty();
    }
}
