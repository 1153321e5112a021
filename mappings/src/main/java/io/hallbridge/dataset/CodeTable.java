package io.hallbridge.dataset;

import io.hallbridge.finding.Nearest;
import io.hallbridge.finding.Text;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values a coded field may have, with the words people write for them. Looking up forgives full-width characters,
 * spaces and letter case, nothing else: an unknown word stays unknown.
 */
public final class CodeTable {
    private static final int MOST_ALIKE = 3;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private final String name;
    private final Text title;
    private final String source;
    private final Optional<String> groups;
    private final Map<String, CodeValue> values;
    private final Map<String, CodeValue> byWord = new LinkedHashMap<>();

    CodeTable(String name, Text title, String source, Optional<String> groups, Map<String, CodeValue> values) {
        this.name = name;
        this.title = title;
        this.source = source;
        this.groups = groups;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.values.values().forEach(this::index);
    }

    private void index(CodeValue value) {
        byWord.putIfAbsent(plain(value.title().zh()), value);
        value.words().forEach(word -> byWord.putIfAbsent(plain(word), value));
    }

    public String name() {
        return name;
    }

    public Text title() {
        return title;
    }

    /** Where the values come from: a standard, or “seen in a real system”. */
    public String source() {
        return source;
    }

    /** The table that the values' groups are values of. */
    public Optional<String> groups() {
        return groups;
    }

    /** The values by code, in the file's order. */
    public Map<String, CodeValue> values() {
        return values;
    }

    public boolean contains(String code) {
        return values.containsKey(code);
    }

    /** The code that a word, or the code itself, stands for. */
    public Optional<String> codeOf(String word) {
        String plain = plain(word);
        if (values.containsKey(plain)) {
            return Optional.of(plain);
        }
        return Optional.ofNullable(byWord.get(plain)).map(CodeValue::code);
    }

    /**
     * The official Chinese words of the values most like the given word, several where it cannot be told which is meant;
     * empty where none is alike or more than three are.
     */
    public List<String> nearest(String word) {
        Set<String> titles = new LinkedHashSet<>();
        for (String alike : Nearest.alike(plain(word), byWord.keySet())) {
            Optional.ofNullable(byWord.get(alike))
                    .ifPresent(value -> titles.add(value.title().zh()));
        }
        return titles.size() > MOST_ALIKE ? List.of() : List.copyOf(titles);
    }

    /** The group a code belongs to; empty for an unknown code and for one without a group. */
    public Optional<String> group(String code) {
        return Optional.ofNullable(values.get(code)).flatMap(CodeValue::group);
    }

    /** The same table with the values of one group alone. */
    public CodeTable onlyGroup(String group) {
        Map<String, CodeValue> kept = new LinkedHashMap<>(values);
        kept.values().removeIf(value -> value.group().filter(group::equals).isEmpty());
        return new CodeTable(name, title, source, groups, kept);
    }

    /** The official Chinese words, in order. */
    public Collection<String> words() {
        return values.values().stream().map(value -> value.title().zh()).toList();
    }

    /** A word as it is compared: half-width, without spaces, in lower case. */
    public static String plain(String word) {
        return isPlain(word)
                ? word
                : SPACE.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    /** Nearly every word is plain already; seeing it spares the normalizer, which is slow to start. */
    private static boolean isPlain(String word) {
        return word.chars()
                .allMatch(c -> (c >= 0x4E00 && c <= 0x9FFF) || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'));
    }
}
