using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Tests.Dates;

public sealed class DatePeriodTests
{
    [Theory]
    // Both ends known to the day: both belong to the period.
    [InlineData("2014-03-17", "2016-05-02", "2014-03-16", Coverage.No)]
    [InlineData("2014-03-17", "2016-05-02", "2014-03-17", Coverage.Certain)]
    [InlineData("2014-03-17", "2016-05-02", "2015-01-01", Coverage.Certain)]
    [InlineData("2014-03-17", "2016-05-02", "2016-05-02", Coverage.Certain)]
    [InlineData("2014-03-17", "2016-05-02", "2016-05-03", Coverage.No)]
    // No end recorded.
    [InlineData("2014-03-17", null, "2014-03-16", Coverage.No)]
    [InlineData("2014-03-17", null, "2014-03-17", Coverage.Certain)]
    [InlineData("2014-03-17", null, "2099-12-31", Coverage.Certain)]
    // No start recorded: never certain.
    [InlineData(null, "2016-05-02", "1990-01-01", Coverage.Possible)]
    [InlineData(null, "2016-05-02", "2016-05-02", Coverage.Possible)]
    [InlineData(null, "2016-05-02", "2016-05-03", Coverage.No)]
    [InlineData(null, null, "2014-04-29", Coverage.Possible)]
    // A coarse start.
    [InlineData("2014-04", null, "2014-03-31", Coverage.No)]
    [InlineData("2014-04", null, "2014-04-01", Coverage.Possible)]
    [InlineData("2014-04", null, "2014-04-29", Coverage.Possible)]
    [InlineData("2014-04", null, "2014-04-30", Coverage.Certain)]
    [InlineData("2014", null, "2015-01-01", Coverage.Certain)]
    // A coarse end.
    [InlineData("2012-01-01", "2014-04", "2014-03-31", Coverage.Certain)]
    [InlineData("2012-01-01", "2014-04", "2014-04-01", Coverage.Certain)]
    [InlineData("2012-01-01", "2014-04", "2014-04-02", Coverage.Possible)]
    [InlineData("2012-01-01", "2014-04", "2014-04-30", Coverage.Possible)]
    [InlineData("2012-01-01", "2014-04", "2014-05-01", Coverage.No)]
    [InlineData("2014", "2014", "2014-06-15", Coverage.Possible)]
    // Ends that are themselves open or unknown.
    [InlineData("2014/..", null, "2013-12-31", Coverage.No)]
    [InlineData("2014/..", null, "2020-01-01", Coverage.Possible)]
    [InlineData("../2014", null, "1990-01-01", Coverage.Possible)]
    [InlineData("../2014", null, "2014-12-31", Coverage.Certain)]
    [InlineData("2012", "2014/", "2013-12-31", Coverage.Certain)]
    [InlineData("2012", "2014/", "2020-01-01", Coverage.Possible)]
    [InlineData("2012", "/2014", "2013-01-01", Coverage.Possible)]
    [InlineData("2012", "/2014", "2015-01-01", Coverage.No)]
    public void On_ADay_SaysWhatTheDatesAllow(string? from, string? to, string day, Coverage coverage) =>
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day)));

    [Theory]
    [InlineData("2014-03-17", "2016-05-02", "2015", Coverage.Certain)]
    [InlineData("2014-03-17", "2016-05-02", "2014", Coverage.Possible)]
    [InlineData("2014-03-17", "2016-05-02", "2014-03", Coverage.Possible)]
    [InlineData("2014-03-17", "2016-05-02", "2014-02", Coverage.No)]
    [InlineData("2014-03-17", "2016-05-02", "2016-05", Coverage.Possible)]
    [InlineData("2014-03-17", "2016-05-02", "2016-06", Coverage.No)]
    [InlineData("2014-03-17", null, "2014-04", Coverage.Certain)]
    [InlineData("2014-03", null, "2014-03", Coverage.Possible)]
    [InlineData("2014-03-17", "2016-05-02", "2014-03-10/2014-03-20", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2014/..", Coverage.Possible)]
    [InlineData("2014-03-17", "2016-05-02", "../2014-03-16", Coverage.No)]
    public void On_ACoarseDay_IsCertainOnlyWhenEveryDayOfItIsCovered(
        string? from, string? to, string day, Coverage coverage) =>
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day)));

    private static DatePeriod Period(string? from, string? to) =>
        new(from is null ? null : EdtfDate.Parse(from), to is null ? null : EdtfDate.Parse(to));
}
