package io.hallbridge.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    /** Codes as published in Guizhou and Sichuan. */
    @ParameterizedTest
    @ValueSource(strings = {"11520000009390359W", "11511301008778183N"})
    void takes_credit_codes_as_published(String code) {
        assertThat(CreditCode.fault(code)).isEmpty();
        assertThat(CreditCode.parse(code)).map(CreditCode::value).contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11520000009390359|has 17 characters, not 18",
                "11520000009390359WW|has 19 characters, not 18",
                "''|has 0 characters, not 18",
                "11520000009390359w|character 18, \"w\", does not occur in credit codes",
                "1152000000939035OW|character 17, \"O\", does not occur in credit codes",
                "11520000009390359X|check character 18 should be \"W\", is \"X\"",
                "11520000009390358W|check character 18 should be \"R\", is \"W\"",
                "11520000009390358R|check character 17 should be \"9\", is \"8\"",
                // As published in Guangdong: live codes with a wrong check character do occur.
                "11440300007542785T|check character 18 should be \"U\", is \"T\"",
            })
    void says_what_is_wrong_with_a_credit_code(String code, String fault) {
        assertThat(CreditCode.fault(code))
                .hasValueSatisfying(text -> assertThat(text.en()).isEqualTo(fault));
        assertThat(CreditCode.parse(code)).isEmpty();
    }

    @Test
    void any_one_changed_character_makes_a_credit_code_invalid() {
        String code = "11520000009390359W";
        for (int i = 0; i < code.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(CreditCode.parse(changed).isPresent()).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }

    @Test
    void a_credit_code_knows_its_parts() {
        CreditCode code = new CreditCode("11511301008778183N");

        assertThat(code.region()).isEqualTo("511301");
        assertThat(code.organisationCode()).isEqualTo("008778183");
    }

    @Test
    void splits_a_business_handling_item_code_as_published_in_guizhou() {
        ItemCode code = ItemCode.parse("11520000009390359W252201102600001").orElseThrow();

        assertThat(code.head()).isEqualTo("11520000009390359W");
        assertThat(code.level()).isEqualTo("2");
        assertThat(code.catalog()).isEqualTo(new CatalogCode("522011026000"));
        assertThat(code.implementation()).isEqualTo("11520000009390359W2522011026000");
        assertThat(code.handleItem()).contains("01");
    }

    @Test
    void splits_an_implementation_code_as_published_in_guangdong() {
        ItemCode code = ItemCode.parse("11440300007542785T4440709003000").orElseThrow();

        assertThat(code.level()).isEqualTo("4");
        assertThat(code.catalog().province()).isEqualTo("44");
        assertThat(code.catalog().type()).isEqualTo("07");
        assertThat(code.catalog().sequence()).isEqualTo("09003");
        assertThat(code.catalog().subItem()).isEqualTo("000");
        assertThat(code.handleItem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11440300007542785T444070900300|has 30 characters, not 31 or 33",
                "11440300007542785T44407090030000|has 32 characters, not 31 or 33",
                "11440300007542785T4440709003000001|has 34 characters, not 31 or 33",
                "11440300007542785T0440709003000|character 19 (level), \"0\", is not 1 to 7",
                "11440300007542785T8440709003000|character 19 (level), \"8\", is not 1 to 7",
                "11440300007542785T444070900300X|from character 20 on there must be digits only",
                "1144030000754278ST4440709003000|character 17, \"S\", does not occur in credit codes",
                "511A0138000000-511602000000-000-11511301008778183N-1-00|has 55 characters, not 31 or 33",
            })
    void says_what_is_wrong_with_an_item_code(String code, String fault) {
        assertThat(ItemCode.fault(code))
                .hasValueSatisfying(text -> assertThat(text.en()).isEqualTo(fault));
        assertThat(ItemCode.parse(code)).isEmpty();
        assertThatThrownBy(() -> new ItemCode(code)).hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "522601,true",
        "522600,true",
        "522636,true",
        "522621,false",
        "522637,false",
        "520100,true",
        "440300,true",
        "522601001,true",
        "522621001,false",
        "522601001002,true",
        "52260,false",
        "5226010,false",
        "52260X,false"
    })
    void takes_only_listed_counties_in_qiandongnan(String code, boolean valid) {
        CodeTable regions = Datasets.builtIn().table("region");

        assertThat(RegionCode.parse(code, regions).isPresent()).isEqualTo(valid);
    }

    @Test
    void fills_a_region_code_up_to_twelve_digits() {
        assertThat(new RegionCode("522601").padded()).isEqualTo("522601000000");
        assertThat(new RegionCode("522601001").county()).isEqualTo("522601");
    }
}
