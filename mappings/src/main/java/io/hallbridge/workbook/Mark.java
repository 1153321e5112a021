package io.hallbridge.workbook;

import io.hallbridge.finding.Finding;
import io.hallbridge.finding.Language;
import io.hallbridge.finding.Origin;
import io.hallbridge.finding.Severity;
import io.hallbridge.finding.Text;

/**
 * What is wrong at one place. The words are put together when they are written, for there may be many marks.
 *
 * @param finding what was found
 * @param elsewhere whether it was found on another sheet, so that only the place is told and nothing quoted
 */
record Mark(Finding finding, boolean elsewhere) {

    Severity severity() {
        return finding.severity();
    }

    /** The rule in a few words. */
    String title(Language language) {
        return finding.rule().title().in(language);
    }

    /** What is wrong and what to write, or where that is told. */
    String sentence(Language language) {
        if (!elsewhere) {
            return finding.sentence().in(language);
        }
        Origin origin = finding.origin();
        String place = origin.table() + " " + origin.place();
        Text title = finding.rule().title();
        return new Text("见“" + place + "”：" + title.zh(), "see " + place + ": " + title.en()).in(language);
    }
}
