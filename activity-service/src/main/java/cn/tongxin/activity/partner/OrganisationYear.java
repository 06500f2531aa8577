package cn.tongxin.activity.partner;

import cn.tongxin.serving.AreaCode;
import java.util.List;
import java.util.UUID;

/**
 * An organisation's year on one page.
 *
 * @param kind what it is, as roster says
 */
record OrganisationYear(
    UUID organisationId, String kind, AreaCode area, int year, List<YearLine> figures) {

  /**
   * A number.
   *
   * @param opens the path under which its records are listed
   */
  record YearLine(YearFigure figure, int count, String opens) {

    static YearLine of(UUID organisation, int year, YearFigure figure, int count) {
      return new YearLine(
          figure,
          count,
          "/api/v1/organisation-years/%s/records?year=%d&figure=%s"
              .formatted(organisation, year, figure));
    }
  }
}
