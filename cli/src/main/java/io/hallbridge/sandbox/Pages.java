package io.hallbridge.sandbox;

/** The hall's pages. */
final class Pages {
    Pages(SandboxSettings settings, Store store) {}

    Answer answer(Call call) {
        return Answer.html(200, "");
    }

    Answer refuse(Call call, Refused refused) {
        return Answer.html(refused.fault().status(), "");
    }
}
