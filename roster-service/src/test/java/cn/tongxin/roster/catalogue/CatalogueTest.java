package cn.tongxin.roster.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private final Catalogue catalogue;

  CatalogueTest() throws IOException {
    this.catalogue = CatalogueConfiguration.catalogue();
  }

  @ParameterizedTest
  @CsvSource({
    "姓名, name",
    "姓　名, name",
    "* 姓名（必填）, name",
    "性别, gender",
    "出生年月, birthMonth",
    "联系电话/手机, phone",
    "所属村, place",
    "村（社区）, place",
    "单位及职务, workplace",
    "类别, categories",
    "Name, name",
    "ＮＡＭＥ, name",
    "民族, ethnicity"
  })
  void officesWriteManyThingsAboveOneColumn(String header, String key) {
    assertThat(catalogue.named(header)).map(Datum::key).hasValue(key);
  }

  @Test
  void whatHasNoEntryIsNotNamed() {
    assertThat(catalogue.named("微信号")).isEmpty();
    assertThat(catalogue.named("")).isEmpty();
    assertThat(catalogue.named("/")).isEmpty();
  }

  @Test
  void everyEntrySaysWhyAndHowLong() {
    assertThat(catalogue.all())
        .isNotEmpty()
        .allSatisfy(
            datum -> {
              assertThat(datum.purpose().zh()).isNotBlank();
              assertThat(datum.purpose().en()).isNotBlank();
              assertThat(datum.retention().isNegative()).isFalse();
            });
    assertThat(catalogue.all())
        .filteredOn(Datum::sensitive)
        .isNotEmpty()
        .allSatisfy(datum -> assertThat(datum.basis()).isEqualTo(Basis.CONSENT));
  }

  @Test
  void oneHeaderForTwoDataIsRefused() {
    Datum name = catalogue.get("name");
    Datum twin =
        new Datum(
            "other",
            name.name(),
            List.of(),
            name.purpose(),
            null,
            name.basis(),
            name.consent(),
            name.retention(),
            false);

    assertThatThrownBy(() -> new Catalogue(List.of(name, twin), List.of()))
        .hasMessageContaining("姓名 is both name and other");
  }
}
