package io.hallbridge.finding;

import java.util.Locale;

/** A language people read our sentences in. */
public enum Language {
    ZH,
    EN;

    /** Chinese for any Chinese locale, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? ZH : EN;
    }
}
