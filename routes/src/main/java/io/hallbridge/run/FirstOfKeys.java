package io.hallbridge.run;

import io.hallbridge.finding.Finding;
import io.hallbridge.mapping.Mapped;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Of a source that is read once more: the first document of each of some keys. All else was told the first time. */
final class FirstOfKeys implements Met {
    private final Set<String> missing;
    private final Consumer<Mapped> found;

    FirstOfKeys(Set<String> keys, Consumer<Mapped> found) {
        this.missing = new HashSet<>(keys);
        this.found = found;
    }

    boolean allMet() {
        return missing.isEmpty();
    }

    @Override
    public void document(Mapped checked) {
        if (missing.remove(Objects.toString(checked.document().key()))) {
            found.accept(checked);
        }
    }

    @Override
    public void finding(Finding finding) {}

    @Override
    public void input(String place, String digest) {}

    @Override
    public void unreadable(Finding why) {}

    @Override
    public void examined(Examined table) {}
}
