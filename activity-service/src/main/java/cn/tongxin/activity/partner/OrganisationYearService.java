package cn.tongxin.activity.partner;

import cn.tongxin.activity.directory.Directory;
import cn.tongxin.activity.directory.Organisation;
import cn.tongxin.serving.Page;
import cn.tongxin.serving.PageQuery;
import cn.tongxin.serving.Problem;
import cn.tongxin.serving.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Brings together what the records say of an organisation, and of those that went into it. */
@Service
class OrganisationYearService {
  private final Directory directory;
  private final MongoPartners records;

  OrganisationYearService(Directory directory, MongoPartners records) {
    this.directory = directory;
    this.records = records;
  }

  /**
   * The year of an organisation, also of one that is no more.
   *
   * @throws Problem 404 if there is no such organisation in the scope
   */
  OrganisationYear of(Scope scope, UUID id, int year) {
    Organisation organisation = known(scope, id);
    Collection<UUID> all = directory.withPredecessors(id);
    return new OrganisationYear(
        id,
        organisation.kind(),
        organisation.area(),
        year,
        Arrays.stream(YearFigure.values())
            .map(
                figure ->
                    OrganisationYear.YearLine.of(
                        id, year, figure, records.count(scope, figure, all, year)))
            .toList());
  }

  /**
   * A page of the records behind a number.
   *
   * @throws Problem 404 if there is no such organisation in the scope
   */
  Page<PartnerDocument> records(Scope scope, UUID id, YearFigure figure, int year, PageQuery page) {
    Organisation _ = known(scope, id);
    return records.page(scope, figure, directory.withPredecessors(id), year, page);
  }

  private Organisation known(Scope scope, UUID id) {
    return directory
        .everKnown(scope, id)
        .orElseThrow(() -> Problem.notFound("organisation.unknown"));
  }
}
