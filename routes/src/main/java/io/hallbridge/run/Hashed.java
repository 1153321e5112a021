package io.hallbridge.run;

import io.hallbridge.dataset.CanonicalJson;
import io.hallbridge.dataset.Fingerprint;
import io.hallbridge.mapping.Mapped;
import io.hallbridge.plan.Content;

/**
 * A checked document with what it is compared by.
 *
 * @param mapped the document and everything found about it
 * @param content its content as canonical JSON
 * @param fingerprint of that content
 */
record Hashed(Mapped mapped, Content content, String fingerprint) {
    static Hashed of(Mapped mapped) {
        byte[] canonical = CanonicalJson.of(mapped.document().content());
        return new Hashed(mapped, Content.of(canonical), Fingerprint.of(canonical));
    }
}
