package io.hallbridge.sandbox;

/** Why a call is not answered as asked: the contract's codes for a call as a whole. */
enum Fault {
    AUTH(401, "E-AUTH"),
    TOKEN(401, "E-TOKEN"),
    CLOCK(401, "E-CLOCK"),
    FORMAT(400, "E-FORMAT"),
    DATASET(404, "E-DATASET"),
    ABSENT(404, "404"),
    METHOD(405, "405"),
    IDEMPOTENCY(409, "E-IDEMPOTENCY"),
    TOO_LARGE(413, "E-TOO-LARGE"),
    BATCH(422, "E-BATCH"),
    HOST(421, "421"),
    RATE(429, "429"),
    INTERNAL(500, "500"),
    BUSY(503, "503");

    private final int status;
    private final String code;

    Fault(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
