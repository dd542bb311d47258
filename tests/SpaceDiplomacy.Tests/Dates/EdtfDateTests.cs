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
    [InlineData("201X")]
    [InlineData("2014-XX")]
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
        const string Signs = "0123456789-/.?~% XTZ٣é";
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
                Assert.NotEmpty(date.ToReaders());
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

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
