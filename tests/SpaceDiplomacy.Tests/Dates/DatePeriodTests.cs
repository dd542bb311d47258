using System.Globalization;
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
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day), today: null));

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
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day), today: null));

    [Theory]
    // A qualified start: certain only from the day after which no reading begins, possible from the first that one does.
    [InlineData("2014-03-17~", null, "2014-03-15", Coverage.No)]
    [InlineData("2014-03-17~", null, "2014-03-16", Coverage.Possible)]
    [InlineData("2014-03-17~", null, "2014-03-17", Coverage.Possible)]
    [InlineData("2014-03-17~", null, "2014-03-18", Coverage.Certain)]
    [InlineData("2014-03-17?", null, "2014-03-16", Coverage.Possible)]
    [InlineData("2014-03-17?", null, "2014-03-17", Coverage.Possible)]
    [InlineData("2014-03-17?", null, "2014-03-18", Coverage.Certain)]
    [InlineData("2014-03-17%", null, "2014-03-14", Coverage.No)]
    [InlineData("2014-03-17%", null, "2014-03-15", Coverage.Possible)]
    [InlineData("2014-03-17%", null, "2014-03-18", Coverage.Possible)]
    [InlineData("2014-03-17%", null, "2014-03-19", Coverage.Certain)]
    [InlineData("2014-02~", null, "2013-12-31", Coverage.No)]
    [InlineData("2014-02~", null, "2014-01-01", Coverage.Possible)]
    [InlineData("2014-02~", null, "2014-03-30", Coverage.Possible)]
    [InlineData("2014-02~", null, "2014-03-31", Coverage.Certain)]
    [InlineData("2014?", null, "2012-12-31", Coverage.No)]
    [InlineData("2014?", null, "2013-01-01", Coverage.Possible)]
    [InlineData("2014?", null, "2015-12-30", Coverage.Possible)]
    [InlineData("2014?", null, "2015-12-31", Coverage.Certain)]
    // A qualified end.
    [InlineData("2012", "2018-05-20~", "2018-05-19", Coverage.Certain)]
    [InlineData("2012", "2018-05-20~", "2018-05-20", Coverage.Possible)]
    [InlineData("2012", "2018-05-20~", "2018-05-21", Coverage.Possible)]
    [InlineData("2012", "2018-05-20~", "2018-05-22", Coverage.No)]
    [InlineData("2012", "2018-01~", "2017-12-01", Coverage.Certain)]
    [InlineData("2012", "2018-01~", "2018-02-28", Coverage.Possible)]
    [InlineData("2012", "2018-01~", "2018-03-01", Coverage.No)]
    [InlineData("2012", "2018%", "2016-01-01", Coverage.Certain)]
    [InlineData("2012", "2018%", "2020-12-31", Coverage.Possible)]
    [InlineData("2012", "2018%", "2021-01-01", Coverage.No)]
    // Each end of an interval by its own qualifier.
    [InlineData("2014-03-17~/2014-04-01", null, "2014-03-16", Coverage.Possible)]
    [InlineData("2014-03-17~/2014-04-01", null, "2014-04-01", Coverage.Certain)]
    [InlineData("2014-03-17/2014-04-01?", null, "2014-03-16", Coverage.No)]
    [InlineData("2014-03-17/2014-04-01?", null, "2014-04-01", Coverage.Possible)]
    [InlineData("2012", "2014?/", "2013-01-01", Coverage.Certain)]
    [InlineData("2012", "2014?/", "2013-01-02", Coverage.Possible)]
    // A qualified day.
    [InlineData("2014-03-17", null, "2014-03-17~", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2014-03-16?", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2014-03-18%", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2014-03-18~", Coverage.Certain)]
    [InlineData("2014-03-17", "2016", "2017~", Coverage.Possible)]
    [InlineData("2014-03-17", "2016", "2018~", Coverage.No)]
    public void On_WithQualifiers_IsCertainOnlyWhereEveryReadingAgrees(
        string? from, string? to, string day, Coverage coverage) =>
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day), today: null));

    [Theory]
    // Today is 24 November 2026. What has no recorded end is known up to today.
    [InlineData("2014-03-17", null, "2026-11-24", Coverage.Certain)]
    [InlineData("2014-03-17", null, "2026-11-25", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2026-11", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2026-11-24~", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2026-11-23~", Coverage.Certain)]
    [InlineData("2014-03-17", null, "9999-12-31", Coverage.Possible)]
    [InlineData("2014-03-17", null, "2014-03-16", Coverage.No)]
    // What is dated to come is as certain as its date.
    [InlineData("2014-03-17", "2031-05-01", "2031-05-01", Coverage.Certain)]
    [InlineData("2014-03-17", "2031-05-01", "2031-05-02", Coverage.No)]
    [InlineData("2014-03-17", "2031", "2031-05-01", Coverage.Possible)]
    [InlineData("2014-03-17", "2031~", "2030-01-02", Coverage.Possible)]
    [InlineData("2014-03-17", "2031~", "2029-12-31", Coverage.Certain)]
    [InlineData("2014-03-17", "2031/", "2030-12-31", Coverage.Certain)]
    [InlineData("2014-03-17", "2031/", "2032", Coverage.Possible)]
    [InlineData("2014-03-17", "2020/", "2027", Coverage.Possible)]
    [InlineData("2030-01-01", "2031-05-01", "2030-06-01", Coverage.Certain)]
    [InlineData("2030-01-01", null, "2030-06-01", Coverage.Possible)]
    [InlineData("2030-01-01", null, "2029-12-31", Coverage.No)]
    public void On_ADayToCome_IsCertainOnlyAsFarAsItIsDated(string? from, string? to, string day, Coverage coverage) =>
        Assert.Equal(coverage, Period(from, to).On(EdtfDate.Parse(day), new DateOnly(2026, 11, 24)));

    [Theory]
    [InlineData("0001-01-01%", "0001-01-01", "0001-01-03")]
    [InlineData("0001~", "0001-01-01", "0002-12-31")]
    [InlineData("9999-12-31?", "9999-12-30", "9999-12-31")]
    [InlineData("9999-12~", "9999-11-01", "9999-12-31")]
    [InlineData("9998%", "9996-01-01", "9999-12-31")]
    [InlineData("2016-02-29~", "2016-02-28", "2016-03-01")]
    [InlineData("2016-03~", "2016-02-01", "2016-04-30")]
    [InlineData("2015-03%", "2015-01-01", "2015-05-31")]
    [InlineData("201X~", "2000-01-01", "2029-12-31")]
    [InlineData("20XX?", "1900-01-01", "2199-12-31")]
    [InlineData("99XX%", "9700-01-01", "9999-12-31")]
    [InlineData("2014-XX~", "2013-01-01", "2015-12-31")]
    [InlineData("2014-01-XX~", "2013-12-01", "2014-02-28")]
    [InlineData("2014-04-XX", "2014-04-01", "2014-04-30")]
    public void Readings_OfAQualifiedDate_AreItsOwnUnitsToEitherSide(string text, string first, string last)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(
            (DateOnly.Parse(first, CultureInfo.InvariantCulture), DateOnly.Parse(last, CultureInfo.InvariantCulture)),
            (date.EarliestReading, date.LatestReading));
    }

    private static DatePeriod Period(string? from, string? to) =>
        new(from is null ? null : EdtfDate.Parse(from), to is null ? null : EdtfDate.Parse(to));
}
