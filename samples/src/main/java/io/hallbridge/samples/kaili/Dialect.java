package io.hallbridge.samples.kaili;

import java.util.HashMap;
import java.util.Map;

/**
 * How a department's database calls its tables and columns.
 *
 * @param separator what stands between several codes in one column
 * @param names its names, by field; {@code #power} and the like for tables
 */
record Dialect(String separator, Map<String, String> names) {
    /** English names in lower case. */
    static final Dialect PLAIN = new Dialect(
            ",", pairs("#power power #guide item #materials material #flow flow #questions question #fees fee"));
    /** The columns of the national tables. */
    static final Dialect NATIONAL = new Dialect("^", pairs("""
            #power task_power #guide task_item #materials task_material #flow task_flow #questions task_questions
            #fees task_fee_project code task_handle_item powerCode task_code catalogCode catalog_code
            localCode local_task_code name task_name type task_type basis by_law powerSource power_source
            subject dept_name deptCode dept_code office handle_office statutoryDays anticipate_day
            statutoryUnit anticipate_type promiseDays promise_day promiseUnit promise_type
            acceptCondition accept_condition audiences server_type caseKind project_type handleForms handle_type
            visits limit_scene_num visitsReason limit_scene_explain address transact_addr hours transact_time
            window transact_window consultPhone link_way complaintPhone supervise_way charged is_fee
            feeBasis fee_basis resultType result_type resultName result_name online is_online
            onlineDepth online_handle_depth onlineUrl online_handle_url express is_express
            appointment is_schedule payOnline is_pay_online handleArea handle_area level use_level
            deptNature dept_type state task_state inHall is_entry_center punishmentMethod punishment_method
            permitReduce is_permit_reduce materials.name material_name materials.type material_type
            materials.format material_format materials.need is_need materials.copies page_num
            materials.source source_type questions.question question questions.answer answer fees.name fee_name
            fees.standard fee_stand flow.step step_name flow.office step_office flow.days step_day flow.unit step_type
            """));
    /** Initials of the Chinese names, as many systems of the two thousands have them. */
    static final Dialect INITIALS = new Dialect("、", pairs("""
            #power QLQD #guide FWSX #materials SXCL #flow BLLC #questions CJWT #fees SFXM
            code SXBM powerCode SSBM catalogCode JBBM localCode DFBM name SXMC type SXLX basis SDYJ
            powerSource QLLY subject SSZT deptCode ZTBM office CBJG statutoryDays FDSX statutoryUnit FDSXDW
            promiseDays CNSX promiseUnit CNSXDW acceptCondition SLTJ audiences FWDX caseKind BJLX
            handleForms BLXS visits DXCCS visitsReason DXCYY address BLDD hours BLSJ window BLCK
            consultPhone ZXDH complaintPhone TSDH charged SFSF feeBasis SFYJ resultType JGLX
            resultName JGMC online SFWB onlineDepth WBSD onlineUrl WBDZ express SFKD appointment SFYY
            payOnline SFZF handleArea TBFW level XSCJ deptNature ZTXZ state SXZT inHall SFJZ
            punishmentMethod CFZL permitReduce SFJM responsibility ZRSX accountability ZZQX
            materials.name CLMC materials.type CLLX materials.format CLXS materials.need BYX materials.copies FS
            materials.source LYQD questions.question WT questions.answer JD fees.name XMMC fees.standard SFBZ
            flow.step HJMC flow.office BLJG flow.days HJSX flow.unit SXDW
            """));

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        String[] words = text.strip().split("\\s+");
        for (int i = 0; i < words.length; i += 2) {
            pairs.put(words[i], words[i + 1]);
        }
        return pairs;
    }

    String table(String of) {
        return names.getOrDefault("#" + of, of);
    }

    /** A power's own code is what a guide calls the code of its power. */
    String column(String dataset, String field) {
        String asked =
                dataset.equals("power") && field.equals("code") && names.containsKey("powerCode") ? "powerCode" : field;
        String plain = asked.substring(asked.lastIndexOf('.') + 1);
        return names.getOrDefault(asked, plain.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT));
    }
}
