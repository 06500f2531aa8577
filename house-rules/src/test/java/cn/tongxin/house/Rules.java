package cn.tongxin.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/** What the house's code may use, and where. */
final class Rules {

  /** Types that may use frameworks. */
  private static final Pattern AT_THE_EDGE =
      Pattern.compile("Mongo.*|.*(Controller|Document|Listener|Service|Configuration)");

  /**
   * Platform work that is done by another kind of type than a listener or a store: types, or
   * methods.
   */
  private static final Set<String> PLATFORM_WORK =
      Set.of(
          // Erases what may be kept no more, by the day or after a withdrawal that was allowed.
          "cn.tongxin.roster.member.LapseService",
          // Carries out an erasure that was demanded within the scope.
          "cn.tongxin.roster.erasure.ErasureWorkService",
          "cn.tongxin.roster.transfer.HeldTransfersService.forget",
          "cn.tongxin.roster.transfer.HeldTransfersService.forgetWords",
          // One poll of a listener, as an object.
          "cn.tongxin.notification.reminder.Batch.learning",
          // The timer's pass over what has become overdue.
          "cn.tongxin.notification.reminder.ReminderService.sweep",
          // What follows from a write that was allowed: duty, care and windows of that one member.
          "cn.tongxin.roster.mustvisit.PlanningService.planOnce",
          // The daily run through everybody.
          "cn.tongxin.roster.mustvisit.MustVisitService.goOn",
          // What was heard in a visit that was allowed becomes a request.
          "cn.tongxin.activity.request.RequestService.heard",
          // The timer's pass over what is due, and what the first version of the service stored.
          "cn.tongxin.activity.request.RequestSweepService",
          // Organisations follow a merged place.
          "cn.tongxin.roster.organisation.MergedOrganisationService",
          "cn.tongxin.roster.pairing.CareService.settle",
          "cn.tongxin.roster.pairing.MemberSubjects.lookedAfterBy",
          "cn.tongxin.roster.household.HouseholdSubjects.lookedAfterBy",
          "cn.tongxin.roster.organisation.OrganisationSubjects.lookedAfterBy",
          // Households follow a merged place.
          "cn.tongxin.roster.household.MergedHouseholdService.move",
          // A hand-over that was allowed, carried on with by whichever instance comes first.
          "cn.tongxin.roster.pairing.SuccessionService.check",
          "cn.tongxin.roster.pairing.SuccessionService.saved",
          "cn.tongxin.roster.household.RemovalService.settle",
          // What a person decided who sees both entries: all that belongs to them goes along.
          "cn.tongxin.roster.duplicate.MergeService",
          "cn.tongxin.roster.household.LodgingService",
          // What was accepted by the township that may: the member goes from one scope to another.
          "cn.tongxin.roster.transfer.TakeoverService.replaceCare",
          "cn.tongxin.roster.transfer.TakeoverService.give",
          "cn.tongxin.roster.transfer.TakeoverService.move",
          "cn.tongxin.roster.transfer.TakeoverService.complete",
          // An import asks whether ids that it made itself are taken, wherever that is.
          "cn.tongxin.roster.intake.Roll.of",
          "cn.tongxin.roster.intake.RosterWriter.pairingsOf");

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  private static final Set<String> READS =
      Set.of("find", "aggregate", "countDocuments", "estimatedDocumentCount", "distinct", "watch");

  private static final String[] DRIVER = {
    "com.mongodb.client.MongoCollection", "com.mongodb.client.MongoDatabase"
  };

  static ArchRule domainIsPlainJava() {
    return noClasses()
        .that(describe("are domain code", type -> House.isOfAService(type) && !atTheEdge(type)))
        .should(Conditions.be("using more than plain Java", Rules::usesMoreThanPlainJava))
        .as("domain code is plain Java")
        .allowEmptyShould(true);
  }

  private static boolean usesMoreThanPlainJava(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
        .anyMatch(used -> !isPlain(used));
  }

  private static boolean atTheEdge(JavaClass type) {
    JavaClass outermost = House.outermost(type);
    return AT_THE_EDGE.matcher(outermost.getSimpleName()).matches()
        || outermost.getSimpleName().equals("package-info");
  }

  /** Checks written on a value, and how it is written as JSON, are annotations that do nothing. */
  private static boolean isPlain(String used) {
    return used.isEmpty()
        || used.startsWith("java.")
        || used.startsWith("javax.crypto") // of the JDK
        || used.startsWith("cn.tongxin")
        || used.startsWith("org.jspecify")
        || used.equals("com.fasterxml.jackson.annotation")
        || used.equals("jakarta.validation")
        || used.startsWith("jakarta.validation.constraints");
  }

  static ArchRule onlyOneJackson() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core.."))
        .as("Jackson 3 only");
  }

  static ArchRule collectionsBelongToStores() {
    return noClasses()
        .that(describe("are no store", type -> House.isOfAService(type) && !isStore(type)))
        .should()
        .dependOnClassesThat(describe("are the driver's own", Rules::isDriver))
        .as("collections are touched in Mongo* and *Configuration only")
        .allowEmptyShould(true);
  }

  private static boolean isStore(JavaClass type) {
    String name = House.outermost(type).getSimpleName();
    return name.startsWith("Mongo") || name.endsWith("Configuration");
  }

  private static boolean isDriver(JavaClass type) {
    return Set.of(DRIVER).contains(type.getName());
  }

  static ArchRule readsAreScoped() {
    return noClasses()
        .that(describe("belong to a service", House::isOfAService))
        .should()
        .callMethodWhere(
            call(
                "reads from a collection without a scope",
                target -> isDriver(target.getOwner()) && READS.contains(target.getName())))
        .as("reads go through ScopedCollection")
        .allowEmptyShould(true);
  }

  static ArchRule platformScopeIsForPlatformWork() {
    return noClasses()
        .should()
        .callMethodWhere(
            describe(
                "takes the scope of the platform for a request",
                call -> takesThePlatform(call.getTarget()) && !isPlatformWork(call.getOrigin())))
        .as("no request is answered in the platform's scope");
  }

  private static boolean takesThePlatform(AccessTarget.CodeUnitCallTarget target) {
    return target.getOwner().getName().equals("cn.tongxin.serving.Scope")
        && target.getName().equals("platform");
  }

  private static boolean isPlatformWork(JavaCodeUnit origin) {
    JavaClass outermost = House.outermost(origin.getOwner());
    String name = outermost.getSimpleName();
    return name.endsWith("Listener")
        || name.startsWith("Mongo")
        || PLATFORM_WORK.contains(origin.getOwner().getName())
        || PLATFORM_WORK.contains(origin.getOwner().getName() + "." + origin.getName());
  }

  static ArchRule assessmentCountsInDecimals() {
    return noClasses()
        .that(
            describe(
                "are of assessment",
                type ->
                    ("." + type.getPackageName() + ".").contains(".assessment.") && !isTool(type)))
        .should(Conditions.be("using floating point", Rules::usesFloatingPoint))
        .as("scores are decimal: no floating point in assessment");
  }

  private static boolean usesFloatingPoint(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
            .map(use -> use.getTargetClass().getBaseComponentType().getName())
            .anyMatch(FLOATING::contains)
        || type.getFields().stream()
            .anyMatch(
                field -> FLOATING.contains(field.getRawType().getBaseComponentType().getName()))
        || type.getCodeUnits().stream().anyMatch(Rules::speaksOfFloatingPoint);
  }

  private static boolean speaksOfFloatingPoint(JavaCodeUnit unit) {
    return FLOATING.contains(unit.getRawReturnType().getBaseComponentType().getName())
        || unit.getRawParameterTypes().stream()
            .anyMatch(type -> FLOATING.contains(type.getBaseComponentType().getName()))
        || unit.getCallsFromSelf().stream()
            .map(call -> call.getTarget().getFullName())
            .anyMatch(name -> name.matches(".*\\.(doubleValue|floatValue)\\(\\)"));
  }

  static ArchRule timeComesFromAClock() {
    return noClasses()
        .that(describe("are not tools", type -> !isTool(type)))
        .should()
        .callMethodWhere(call("asks the machine for the time", Rules::asksForTheTime))
        .as("time comes in by a Clock");
  }

  private static boolean isTool(JavaClass type) {
    return Set.of("local", "bench").contains(House.module(type));
  }

  private static boolean asksForTheTime(AccessTarget.CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    if (owner.equals("java.lang.System")) {
      return target.getName().equals("currentTimeMillis");
    }
    return owner.startsWith("java.time.")
        && target.getName().equals("now")
        && target.getRawParameterTypes().stream()
            .noneMatch(type -> type.getName().equals("java.time.Clock"));
  }

  static ArchRule daysAreThoseOfChina() {
    return noClasses()
        .that(
            describe(
                "count days",
                type -> !isTool(type) && !type.getName().equals("cn.tongxin.serving.ChinaDays")))
        .should()
        .callMethodWhere(call("names a zone", Rules::namesAZone))
        .as("what day it is, ChinaDays says");
  }

  private static boolean namesAZone(AccessTarget.CodeUnitCallTarget target) {
    return target.getOwner().getName().equals("java.time.ZoneId") && target.getName().equals("of");
  }

  static ArchRule publicMeansUsedElsewhere() {
    return noClasses()
        .that(describe("are public at the top", Rules::isPublicAtTheTop))
        .should(Conditions.be("used in its own package only", Rules::isUsedInItsPackageOnly))
        .as("package-private unless another package calls it")
        .allowEmptyShould(true);
  }

  private static boolean isPublicAtTheTop(JavaClass type) {
    return House.isOfAService(type)
        && type.isTopLevelClass()
        && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)
        && !type.isAnnotatedWith("org.springframework.boot.autoconfigure.SpringBootApplication");
  }

  private static boolean isUsedInItsPackageOnly(JavaClass type) {
    return type.getDirectDependenciesToSelf().stream()
        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
  }

  static ArchRule namesSayWhatThingsAre() {
    return classes()
        .should()
        .haveSimpleNameNotEndingWith("Impl")
        .andShould()
        .resideOutsideOfPackages("..util..", "..utils..", "..common..", "..helper..")
        .as("no Impl, no util, no common");
  }

  static ArchRule eventingKnowsNoRequests() {
    return noClasses()
        .that()
        .resideInAnyPackage("cn.tongxin.eventing..", House.PLANTED + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework.web..",
                "org.springframework.security..",
                "jakarta.servlet..",
                "cn.tongxin.serving.."))
        .as("eventing knows neither web nor security");
  }

  static ArchRule packagesAreNullMarked() {
    return classes()
        .that(describe("are no package-info", type -> !type.getName().endsWith("package-info")))
        .should(
            Conditions.be(
                "in a package that is @NullMarked",
                type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")))
        .as("every package is @NullMarked");
  }

  private static DescribedPredicate<JavaCall<?>> call(
      String words, java.util.function.Predicate<AccessTarget.CodeUnitCallTarget> which) {
    return describe(words, call -> which.test(call.getTarget()));
  }

  private Rules() {}
}
