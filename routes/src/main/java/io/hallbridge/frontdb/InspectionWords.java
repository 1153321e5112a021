package io.hallbridge.frontdb;

import io.hallbridge.finding.Text;

/** The sentences said about tables that are not as a profile says: where, what, and what to do. */
final class InspectionWords {
    private InspectionWords() {}

    static Text noTable(String table) {
        return new Text(
                "没有表 " + table + "，或我们看不到它；请在数据库里建好并授权，或改正接口配置",
                "there is no table " + table
                        + ", or we may not see it; have it made and granted, or correct the profile");
    }

    static Text noColumn(String table, String column) {
        return new Text(
                "表 " + table + " 没有列 " + column + "；从接口配置的副本里去掉它，或请对方加上",
                "table " + table + " has no column " + column
                        + "; take it out of a copy of the profile, or have it added");
    }

    static Text notFilled(String table, String column) {
        return new Text(
                "表 " + table + " 的列 " + column + " 必填，接口配置却没有它；在副本里补上",
                "column " + column + " of table " + table
                        + " is mandatory and the profile does not know it; add it in a copy");
    }

    static Text mandatory(String table, String column) {
        return new Text(
                "表 " + table + " 的列 " + column + " 必填，接口配置没有这么写；写上 mandatory: true，或给一个 filler",
                "column " + column + " of table " + table
                        + " is mandatory, which the profile does not say; write mandatory: true, or give it a filler");
    }

    static Text otherKind(String table, String column, String type) {
        return new Text(
                "表 " + table + " 的列 " + column + " 是 " + type + "，接口配置当它是文字；改正 type",
                "column " + column + " of table " + table + " is a " + type
                        + " and the profile takes it for a text; correct its type");
    }

    static Text narrow(String table, String column, int real, int wanted) {
        String said = wanted == 0 ? "没有限制" : wanted + " 个";
        String saidEn = wanted == 0 ? "any number" : String.valueOf(wanted);
        return new Text(
                "表 " + table + " 的列 " + column + " 只放得下 " + real + " 个字符，接口配置说" + said + "；写上 width: " + real,
                "column " + column + " of table " + table + " takes " + real + " characters and the profile says "
                        + saidEn + "; write width: " + real);
    }

    static Text notAllowed(String table, String what, TablesFault fault) {
        return new Text(
                "不能对表 " + table + " 执行 " + what + "（" + fault.code() + "："
                        + fault.text().zh() + "）；请数据库管理员授权",
                what + " on table " + table + " is not possible (" + fault.code() + ": "
                        + fault.text().en() + "); ask the database's administrator to grant it");
    }

    static Text noIndex(String table, String column) {
        return new Text(
                "表 " + table + " 的列 " + column + " 没有索引，每批都要读完整张表；行多时请对方建一个",
                "column " + column + " of table " + table
                        + " has no index, so each batch reads the whole table; ask for one where there are many rows");
    }
}
