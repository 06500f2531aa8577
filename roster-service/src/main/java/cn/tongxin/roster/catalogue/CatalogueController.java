package cn.tongxin.roster.catalogue;

import cn.tongxin.serving.Actor;
import cn.tongxin.serving.HtmlPages;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for everybody who is signed in: as data, and as a page to read or print. */
@RestController
@RequestMapping("/api/v1/data-catalogue")
final class CatalogueController {
  private final Catalogue catalogue;
  private final HtmlPages pages;

  CatalogueController(Catalogue catalogue, HtmlPages pages) {
    this.catalogue = catalogue;
    this.pages = pages;
  }

  /** All that the roster keeps of a person: what for, on what grounds, and for how long. */
  @GetMapping
  CatalogueView list(Actor actor, Locale locale) {
    actor.mustRead();
    return new CatalogueView(
        catalogue.all().stream().map(datum -> DatumView.of(datum, locale)).toList());
  }

  /** All that the roster keeps of a person: what for, on what grounds, and for how long. */
  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<String> page(Actor actor, Locale locale) {
    return pages.page("data-catalogue", locale, list(actor, locale));
  }

  /** All entries; there are few, and they come in one page. */
  record CatalogueView(List<DatumView> items) {}

  /** An entry in the reader's language. */
  record DatumView(
      String key,
      String name,
      String purpose,
      Basis basis,
      @Nullable String consent,
      Period retention,
      boolean sensitive) {

    static DatumView of(Datum datum, Locale locale) {
      return new DatumView(
          datum.key(),
          datum.name().in(locale),
          datum.purpose().in(locale),
          datum.basis(),
          datum.consent(),
          datum.retention(),
          datum.sensitive());
    }
  }
}
