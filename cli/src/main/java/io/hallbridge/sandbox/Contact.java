package io.hallbridge.sandbox;

/** Telephones that can be called from a phone, and other ways to ask or complain. */
final class Contact {
    private final Sheet sheet;
    private final Fields fields;

    Contact(Sheet sheet, Fields fields) {
        this.sheet = sheet;
        this.fields = fields;
    }

    void facts() {
        if (fields.has("consultPhone") || fields.has("consultWay")) {
            sheet.fact(Words.CONSULT, () -> ways("consultPhone", "consultWay"));
        }
        if (fields.has("complaintPhone") || fields.has("superviseWay")) {
            sheet.fact(Words.COMPLAIN, () -> ways("complaintPhone", "superviseWay"));
        }
    }

    private void ways(String phone, String way) {
        for (String number : fields.text(phone).split("[、，,;；\\s]+")) {
            if (number.matches("[0-9+()-]+")) {
                sheet.html.in("p", () -> sheet.link(number, "tel:" + number));
            } else {
                sheet.lines(number);
            }
        }
        sheet.lines(fields.text(way));
    }
}
