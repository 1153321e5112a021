package io.hallbridge.suggest;

import io.hallbridge.dataset.Dataset;
import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Masked;
import io.hallbridge.finding.Unreadable;
import io.hallbridge.mapping.HeaderTaken;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.mapping.Mapper;
import io.hallbridge.mapping.Mapping;
import io.hallbridge.mapping.MappingExplain;
import io.hallbridge.mapping.MappingRules;
import io.hallbridge.mapping.Reading;
import io.hallbridge.mapping.SourcePlace;
import io.hallbridge.row.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a mapping leaves out of the tables it reads: fields without a column, columns without a field, unknown words. */
public final class Coverage {
    /** Of more different words than this only the sum is kept. */
    private static final int WORDS = 1_000;

    private final Mapping mapping;
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private final Map<String, Long> unused = new LinkedHashMap<>();
    private final Map<String, Map<String, Long>> unknown = new LinkedHashMap<>();
    private long tables;
    private long documents;
    private long furtherWords;

    public Coverage(Mapping mapping) {
        this.mapping = mapping;
    }

    /**
     * A field of the dataset that the mapping does not fill.
     *
     * @param path the field's path
     * @param title what people call it
     * @param mandatory whether every document must have it
     */
    public record Unfilled(String path, String title, boolean mandatory) {}

    /** Reads a file or database through. */
    public void add(Tables opened, SourcePlace place) throws Unreadable {
        try (Reading reading = new Mapper(this::word).read(mapping, opened, place)) {
            HeaderTaken header = reading.header();
            tables++;
            header.missing().forEach(title -> missing.merge(title, 1L, Long::sum));
            header.unmatched().forEach(column -> unused.merge(column, 1L, Long::sum));
            for (Mapped mapped = reading.next(); mapped != null; mapped = reading.next()) {
                documents++;
                mapped.findings().forEach(this::word);
            }
        }
    }

    private void word(Finding finding) {
        boolean ofTable = finding.rule().id().equals(MappingRules.VALUE_NOT_IN_CODE_TABLE.id())
                || finding.rule().id().equals(MappingRules.CODE_WAS_A_NUMBER.id());
        String field = finding.field();
        String value = finding.value();
        if (!ofTable || field == null || value == null) {
            return;
        }
        String word = mapping.dataset().isPersonal(field) ? Masked.of(value) : value;
        Map<String, Long> words = unknown.computeIfAbsent(Dataset.path(field), any -> new TreeMap<>());
        if (words.size() < WORDS || words.containsKey(word)) {
            words.merge(word, 1L, Long::sum);
        } else {
            furtherWords++;
        }
    }

    public Mapping mapping() {
        return mapping;
    }

    /** How many tables were read. */
    public long tables() {
        return tables;
    }

    public long documents() {
        return documents;
    }

    /** Columns that the mapping looks for, with how many tables lack them. */
    public Map<String, Long> missing() {
        return missing;
    }

    /** Columns that nothing is read from ({@code A 序号}), with how many tables have them. */
    public Map<String, Long> unused() {
        return unused;
    }

    /** By path of the field, each word that is in no code table as the source writes it, with how often it occurs. */
    public Map<String, Map<String, Long>> unknown() {
        return unknown;
    }

    /** How many places with yet other words were left out of {@link #unknown}. */
    public long furtherWords() {
        return furtherWords;
    }

    /** The fields that the mapping does not fill; of a list that it does not fill only the list. */
    public List<Unfilled> unfilled() {
        Dataset dataset = mapping.dataset();
        Set<String> filled = mapping.filled();
        List<Unfilled> unfilled = new ArrayList<>();
        for (MappingExplain.Line line : MappingExplain.of(mapping).lines()) {
            if (!line.mapped() && !filled.contains(line.field())) {
                unfilled.add(new Unfilled(line.field(), dataset.titleOf(line.field()), line.mandatory()));
            }
        }
        return unfilled;
    }
}
