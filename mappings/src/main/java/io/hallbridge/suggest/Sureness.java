package io.hallbridge.suggest;

import io.hallbridge.finding.Text;

/** How sure it is that a column holds a field. */
public enum Sureness {
    /** Its title is one that the field is known by. */
    CERTAIN(new Text("标题相符", "title known")),
    /** Its title is one that the field is known by, but for what stands in brackets. */
    LIKELY(new Text("除括号外标题相符", "title known but for brackets")),
    /** Only its values or a similar title speak for it: a person has to decide. */
    GUESS(new Text("猜测，请核对", "a guess, to be checked"));

    private final Text words;

    Sureness(Text words) {
        this.words = words;
    }

    public Text words() {
        return words;
    }
}
