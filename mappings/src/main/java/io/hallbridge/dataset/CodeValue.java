package io.hallbridge.dataset;

import io.hallbridge.finding.Text;
import java.util.List;
import java.util.Optional;

/**
 * One value of a code table.
 *
 * @param code the code as it goes to the hall: {@code 01}
 * @param title its official words
 * @param words other words that mean it without doubt
 * @param group the value of the table's group table it belongs to: item type {@code 01} is in family {@code general}
 */
public record CodeValue(String code, Text title, List<String> words, Optional<String> group) {
    public CodeValue {
        words = List.copyOf(words);
    }
}
