package io.hallbridge.suggest;

import io.hallbridge.finding.Text;
import java.util.List;

/**
 * A column that is proposed for a field.
 *
 * @param field the field's name inside its object
 * @param column the column, from 0
 * @param title what the column is called
 * @param sureness how sure it is
 * @param why why it is this field
 * @param others further columns with values for it: those of the other ticks
 */
public record Proposed(String field, int column, String title, Sureness sureness, Text why, List<Tick> others) {
    public Proposed {
        others = List.copyOf(others);
    }

    /**
     * A column in which a tick stands for a code.
     *
     * @param column the column, from 0
     * @param title what it is called
     * @param code the code
     */
    public record Tick(int column, String title, String code) {}

    static Proposed of(String field, int column, String title, Sureness sureness) {
        return new Proposed(field, column, title, sureness, sureness.words(), List.of());
    }

    /** Whether it is sure enough to be read without anybody looking. */
    public boolean isSure() {
        return sureness != Sureness.GUESS;
    }
}
