using System.Globalization;
using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Tests.Dates;

public sealed class EdtfDateTests
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31")]
    [InlineData("2014-04", "2014-04-01", "2014-04-30")]
    [InlineData("2014-04-29", "2014-04-29", "2014-04-29")]
    [InlineData("0001", "0001-01-01", "0001-12-31")]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2015-02", "2015-02-01", "2015-02-28")]
    [InlineData("2000-02-29", "2000-02-29", "2000-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2022~", "2022-01-01", "2022-12-31")]
    [InlineData("2019?", "2019-01-01", "2019-12-31")]
    [InlineData("2019-05%", "2019-05-01", "2019-05-31")]
    [InlineData("2019-05-09~", "2019-05-09", "2019-05-09")]
    [InlineData("2013-06/2013-07", "2013-06-01", "2013-07-31")]
    [InlineData("1993/1994", "1993-01-01", "1994-12-31")]
    [InlineData("2017-09-27/2017-09-28", "2017-09-27", "2017-09-28")]
    [InlineData("2014-04-29/2014-04-29", "2014-04-29", "2014-04-29")]
    [InlineData("2014-04-29/2014-05", "2014-04-29", "2014-05-31")]
    [InlineData("2014-05/2014", "2014-05-01", "2014-12-31")]
    [InlineData("2014/2014-05", "2014-01-01", "2014-05-31")]
    [InlineData("2013~/2016-02?", "2013-01-01", "2016-02-29")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("200X", "2000-01-01", "2009-12-31")]
    [InlineData("20XX", "2000-01-01", "2099-12-31")]
    [InlineData("99XX", "9900-01-01", "9999-12-31")]
    [InlineData("001X", "0010-01-01", "0019-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("2004-XX-XX", "2004-01-01", "2004-12-31")]
    [InlineData("2016-02-XX", "2016-02-01", "2016-02-29")]
    [InlineData("201X~", "2010-01-01", "2019-12-31")]
    [InlineData("2004-XX?", "2004-01-01", "2004-12-31")]
    [InlineData("201X/2021-XX", "2010-01-01", "2021-12-31")]
    [InlineData("2019/201X", "2019-01-01", "2019-12-31")]
    public void Parse_OfADate_KnowsItsFirstAndLastDay(string text, string earliest, string latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(text, date.Text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(Day(earliest), date.Earliest);
        Assert.Equal(Day(latest), date.Latest);
        Assert.True(date.IsBounded);
    }

    [Theory]
    [InlineData("2014/..", "2014-01-01", null)]
    [InlineData("2014-04-29/", "2014-04-29", null)]
    [InlineData("../2014", null, "2014-12-31")]
    [InlineData("/2014-02", null, "2014-02-28")]
    [InlineData("2014~/..", "2014-01-01", null)]
    public void Parse_OfAnIntervalWithoutOneEnd_HasNoDayThere(string text, string? earliest, string? latest)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(Day(earliest), date.Earliest);
        Assert.Equal(Day(latest), date.Latest);
        Assert.False(date.IsBounded);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2014 ")]
    [InlineData(" 2014")]
    [InlineData("2014-04-29\n")]
    [InlineData("0000")]
    [InlineData("0000-01-01")]
    [InlineData("-0044")]
    [InlineData("+2014")]
    [InlineData("14")]
    [InlineData("201")]
    [InlineData("20144")]
    [InlineData("Y17000")]
    [InlineData("2XXX")]
    [InlineData("XXXX")]
    [InlineData("201x")]
    [InlineData("X014")]
    [InlineData("000X")]
    [InlineData("00XX")]
    [InlineData("201X-04")]
    [InlineData("201X-XX")]
    [InlineData("2014-0X")]
    [InlineData("2014-04-2X")]
    [InlineData("2014-XX-29")]
    [InlineData("2014-XX-X")]
    [InlineData("2014-13-XX")]
    [InlineData("201X/2009")]
    [InlineData("2014-00")]
    [InlineData("2014-13")]
    [InlineData("2014-4")]
    [InlineData("2014-21")]
    [InlineData("2014-04-00")]
    [InlineData("2014-04-31")]
    [InlineData("2014-04-4")]
    [InlineData("2015-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2014-04-29T10:00:00Z")]
    [InlineData("2014-04-29 10:00")]
    [InlineData("20140429")]
    [InlineData("2014/04/29")]
    [InlineData("2014.04.29")]
    [InlineData("29.04.2014")]
    [InlineData("April 2014")]
    [InlineData("today")]
    [InlineData("٢٠١٤")]
    [InlineData("２０１４")]
    [InlineData("2014‐04")]
    [InlineData("~2014")]
    [InlineData("2014~?")]
    [InlineData("2014?-04")]
    [InlineData("?")]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("../")]
    [InlineData("/..")]
    [InlineData("2014//2015")]
    [InlineData("2014/2015/2016")]
    [InlineData("2014/...")]
    [InlineData("2014/2013")]
    [InlineData("2014-05/2014-04")]
    [InlineData("2014-04-29/2014-04-28")]
    [InlineData("2014-05/2013")]
    [InlineData("2014/2015-02-29")]
    [InlineData("2014/xx")]
    [InlineData("xx/2014")]
    public void TryParse_OfAnythingElse_Refuses(string? text)
    {
        Assert.False(EdtfDate.TryParse(text, out var date));
        Assert.Null(date);
    }

    [Theory]
    [InlineData("2014-21", "a season, a quarter or another part of a year, which is not supported")]
    [InlineData("2014-33~", "a season, a quarter or another part of a year, which is not supported")]
    [InlineData("Y170000002", "a year of more than four digits, which is not supported")]
    [InlineData("Y-17E7", "a year of more than four digits, which is not supported")]
    [InlineData("-0044", "a year before the year 1, which is not supported")]
    [InlineData("0000", "a year before the year 1, which is not supported")]
    [InlineData("000X", "a year before the year 1, which is not supported")]
    [InlineData("1950S2", "a year with significant digits, which is not supported")]
    [InlineData("{1960,1961-12}", "a set of dates, which is not supported")]
    [InlineData("[1667,1668,1670..1672]", "a set of dates, which is not supported")]
    [InlineData("2014-04-29T10:00:00Z", "a time of day, which is not supported")]
    [InlineData("2004-06-uu", "a date in the draft form of 2012, which is not supported")]
    [InlineData("199u", "a date in the draft form of 2012, which is not supported")]
    [InlineData("199x", "a date in the draft form of 2012, which is not supported")]
    [InlineData("unknown/2006", "a date in the draft form of 2012, which is not supported")]
    [InlineData("2014?~", "a date in the draft form of 2012, which is not supported")]
    [InlineData("2014?-04", "a date that is qualified in part, which is not supported")]
    [InlineData("?2014-04-~29", "a date that is qualified in part, which is not supported")]
    [InlineData("156X-12-25", "a date with unspecified digits before others, which is not supported")]
    [InlineData("1XXX", "a date with unspecified digits before others, which is not supported")]
    [InlineData("2014/2014-21", "a season, a quarter or another part of a year, which is not supported")]
    [InlineData("2014~/2015?-04", "a date that is qualified in part, which is not supported")]
    [InlineData("2014-04-29/2014-04-28", "a range that ends before it begins: 2014-04-29 is after 2014-04-28")]
    [InlineData("", null)]
    [InlineData("soon", null)]
    [InlineData("2014-13", null)]
    [InlineData("2015-02-29~", null)]
    [InlineData("29 April 2014", null)]
    [InlineData("2014/..", null)]
    [InlineData("..", null)]
    public void NameOf_AFormThatIsRefused_NamesIt(string text, string? name) => Assert.Equal(name, EdtfForms.NameOf(text));

    [Fact]
    public void Parse_OfAnythingElse_SaysWhatIsAccepted()
    {
        var refusal = Assert.Throws<FormatException>(() => EdtfDate.Parse("2015-02-29"));

        Assert.Equal(
            "'2015-02-29' is not an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or "
            + "2014/..",
            refusal.Message);
    }

    [Fact]
    public void TryParse_OfRandomTexts_NeverThrowsAndKeepsItsWord()
    {
        const string Signs = "0123456789-/.?~% XTZ٣éu{[]Y";
        var random = new Random(20140429);
        var read = 0;
        for (var i = 0; i < 200_000; i++)
        {
            // Half of the texts are a date with one sign changed: pure noise is hardly ever near one.
            var text = i % 2 == 0
                ? new string(random.GetItems<char>(Signs, random.Next(0, 13)))
                : "2014-04-29/2016-02".Remove(i % 18, 1).Insert(i % 18, random.GetItems<char>(Signs, 1)[0].ToString());
            if (EdtfDate.TryParse(text, out var date))
            {
                read++;
                Assert.Equal(text, date.Text);
                Assert.True(!date.IsBounded || date.Earliest <= date.Latest, text);
                Assert.True(date.Earliest >= date.EarliestReading || date.Earliest is null, text);
                Assert.True(date.Latest <= date.LatestReading || date.Latest is null, text);
                Assert.NotEmpty(date.ToReaders());
                Assert.NotEmpty(date.MomentToReaders());
            }
            else
            {
                Assert.NotEqual("", EdtfForms.NameOf(text));
            }
        }

        Assert.True(read > 1_000, $"Only {read} of the texts were dates.");
    }

    [Theory]
    [InlineData("2014", DatePrecision.Year)]
    [InlineData("2014~", DatePrecision.Year)]
    [InlineData("2014-04", DatePrecision.Month)]
    [InlineData("2014-04?", DatePrecision.Month)]
    [InlineData("2014-04-29", DatePrecision.Day)]
    [InlineData("2014-04-29%", DatePrecision.Day)]
    [InlineData("20XX", DatePrecision.Century)]
    [InlineData("201X?", DatePrecision.Decade)]
    [InlineData("2014-XX", DatePrecision.Year)]
    [InlineData("2014-XX-XX", DatePrecision.Year)]
    [InlineData("2014-04-XX~", DatePrecision.Month)]
    [InlineData("2014-04-29/2014-04-29", DatePrecision.Interval)]
    [InlineData("2014/..", DatePrecision.Interval)]
    [InlineData("/2014", DatePrecision.Interval)]
    public void Precision_OfADate_IsAsWritten(string text, DatePrecision precision) =>
        Assert.Equal(precision, EdtfDate.Parse(text).Precision);

    [Theory]
    [InlineData("2014-04-29", false, false, true)]
    [InlineData("2014-04-29~", true, false, false)]
    [InlineData("2014-04-29?", false, true, false)]
    [InlineData("2014-04-29%", true, true, false)]
    [InlineData("2014-04", false, false, false)]
    [InlineData("2014~/2015?", true, true, false)]
    [InlineData("2014-04-29/2014-04-29", false, false, false)]
    [InlineData("2014-04-XX", false, false, false)]
    public void Qualifier_OfADate_IsKnown(string text, bool approximate, bool uncertain, bool exactDay)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal(approximate, date.IsApproximate);
        Assert.Equal(uncertain, date.IsUncertain);
        Assert.Equal(exactDay, date.IsExactDay);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void FromDay_InAnyCulture_IsThatDayExactly(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(EdtfDate.Parse("0987-03-04"), EdtfDate.FromDay(new(987, 3, 4)));
            Assert.Equal("4 March 0987", EdtfDate.Parse("0987-03-04").ToReaders());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Sort_OfDates_IsByFirstThenLastDayWithOpenEndsOutside()
    {
        string[] inOrder =
        [
            "/2013", "../2014", "1999", "2014-01-01", "2014-01-01~", "2014-01", "2014", "2014?", "2014/2015", "2014/..",
            "2014-01-02", "2014-04-29", "2014-04-29/2014-04-30",
        ];
        var shuffled = inOrder.Reverse().Select(text => EdtfDate.Parse(text)).ToList();

        shuffled.Sort();

        Assert.Equal(inOrder, shuffled.Select(date => date.Text));
    }

    [Fact]
    public void Compare_OfDates_AgreesWithEquality()
    {
        var april = EdtfDate.Parse("2014-04");
        var firstOfApril = EdtfDate.Parse("2014-04-01");
        var sameApril = EdtfDate.Parse("2014-04");

        Assert.True(firstOfApril < april);
        Assert.True(firstOfApril <= april);
        Assert.True(april > firstOfApril);
        Assert.True(april >= sameApril);
        Assert.True(april <= sameApril);
        Assert.False(april < sameApril);
        Assert.Equal(april, sameApril);
        Assert.NotEqual(april, EdtfDate.Parse("2014-04~"));
        Assert.Equal(1, april.CompareTo(null));
    }

    [Theory]
    [InlineData("2014-04", "2014-04", "2014-04")]
    [InlineData("2013~/2016-02?", "2013~", "2016-02?")]
    [InlineData("201X/..", "201X", null)]
    [InlineData("/2014", null, "2014")]
    public void StartAndEnd_OfADate_AreThoseOfTheInterval(string text, string? start, string? end)
    {
        var date = EdtfDate.Parse(text);

        Assert.Equal((start, end), (date.Start()?.Text, date.End()?.Text));
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
