using SpaceDiplomacy.Archive.Dates;

namespace SpaceDiplomacy.Tests.Dates;

public sealed class EdtfTextTests
{
    [Theory]
    [InlineData("2014", "2014")]
    [InlineData("2014-04", "April 2014")]
    [InlineData("2014-04-29", "29 April 2014")]
    [InlineData("2014-04-01", "1 April 2014")]
    [InlineData("2022~", "about 2022")]
    [InlineData("2022-02~", "about February 2022")]
    [InlineData("2019?", "2019 (uncertain)")]
    [InlineData("2019-05-09%", "about 9 May 2019 (uncertain)")]
    [InlineData("2014/..", "since 2014")]
    [InlineData("2014-04-29~/..", "since about 29 April 2014")]
    [InlineData("../2014-04", "until April 2014")]
    [InlineData("2014/", "2014 to an unknown date")]
    [InlineData("/2014", "an unknown date to 2014")]
    [InlineData("1993/1994", "1993–1994")]
    [InlineData("2013-06/2013-07", "June–July 2013")]
    [InlineData("2013-12/2014-01", "December 2013 – January 2014")]
    [InlineData("2017-09-27/2017-09-28", "27–28 September 2017")]
    [InlineData("2017-09-27/2017-10-02", "27 September – 2 October 2017")]
    [InlineData("2017-12-31/2018-01-01", "31 December 2017 – 1 January 2018")]
    [InlineData("2013-06-27/2013-07", "27 June 2013 – July 2013")]
    [InlineData("2013~/2014", "about 2013 – 2014")]
    [InlineData("2013-06?/2013-07?", "June 2013 (uncertain) – July 2013 (uncertain)")]
    [InlineData("2013-06/2013-06", "June 2013")]
    [InlineData("2014-04-29/2014-04-29", "29 April 2014")]
    [InlineData("2014~/2014~", "about 2014")]
    [InlineData("201X", "the 2010s")]
    [InlineData("200X", "some year between 2000 and 2009")]
    [InlineData("20XX", "some year between 2000 and 2099")]
    [InlineData("201X~", "about the 2010s")]
    [InlineData("2004-XX", "an unknown month of 2004")]
    [InlineData("2004-XX?", "an unknown month of 2004 (uncertain)")]
    [InlineData("2014-04-XX", "an unknown day of April 2014")]
    [InlineData("2014-04-XX~", "an unknown day of about April 2014")]
    [InlineData("2014-XX-XX", "an unknown day of 2014")]
    [InlineData("2014-03-XX/2014-04-XX", "an unknown day of March 2014 – an unknown day of April 2014")]
    [InlineData("201X/2021", "the 2010s – 2021")]
    public void ToReaders_OfADate_SaysWhatIsKnownAndNoMore(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).ToReaders());

    [Theory]
    [InlineData("2014", "2014")]
    [InlineData("2014-04~", "about April 2014")]
    [InlineData("201X", "the 2010s")]
    [InlineData("2013-06/2013-07", "some day between June 2013 and July 2013")]
    [InlineData("2013~/2014-05?", "some day between about 2013 and May 2014 (uncertain)")]
    [InlineData("2013-06/2013-06", "June 2013")]
    [InlineData("2012/", "2012 or later")]
    [InlineData("2012-05-07?/..", "7 May 2012 (uncertain) or later")]
    [InlineData("../1998", "1998 or earlier")]
    [InlineData("/2014-04-XX", "an unknown day of April 2014 or earlier")]
    public void MomentToReaders_OfADate_SaysBetweenWhichDaysItLies(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).MomentToReaders());

    [Theory]
    // What the archive has.
    [InlineData("2018-05-24", "2022-07-15", "24 May 2018 to 15 July 2022")]
    [InlineData("2025-01", null, "since January 2025, no end recorded")]
    [InlineData(null, "2009", "until 2009, start not recorded")]
    [InlineData(null, null, "dates not recorded")]
    [InlineData("2025~", "2025~", "about 2025 to about 2025")]
    [InlineData("2005", "2005/2010", "2005 to some day between 2005 and 2010")]
    [InlineData("2010?", "2012/", "2010 (uncertain) to 2012 or later")]
    [InlineData(null, "2012/", "until 2012 or later, start not recorded")]
    [InlineData("../1998", "2003-03/2004", "from 1998 or earlier to some day between March 2003 and 2004")]
    [InlineData("2023-01/2025-02", null, "since some day between January 2023 and February 2025, no end recorded")]
    // Every other shape of an end.
    [InlineData("2005", "../2010", "2005 to 2010 or earlier")]
    [InlineData("2005", "/2010-04", "2005 to April 2010 or earlier")]
    [InlineData("2005", "2010-04-29/..", "2005 to 29 April 2010 or later")]
    [InlineData("2005", "2010?", "2005 to 2010 (uncertain)")]
    [InlineData("2005", "2010%", "2005 to about 2010 (uncertain)")]
    [InlineData("2005", "201X", "2005 to the 2010s")]
    [InlineData("2005", "2010-XX", "2005 to an unknown month of 2010")]
    [InlineData("2005", "2010~/2012", "2005 to some day between about 2010 and 2012")]
    [InlineData("2005", "2010~/", "2005 to about 2010 or later")]
    [InlineData(null, "../2010", "until 2010 or earlier, start not recorded")]
    [InlineData(null, "2009/2010", "until some day between 2009 and 2010, start not recorded")]
    [InlineData(null, "2010?", "until 2010 (uncertain), start not recorded")]
    // Every other shape of a start.
    [InlineData("2005/2006", "2010", "from some day between 2005 and 2006 to 2010")]
    [InlineData("2005/2006", "2009/2010", "from some day between 2005 and 2006 to some day between 2009 and 2010")]
    [InlineData("2005/2006", "2010/", "from some day between 2005 and 2006 to 2010 or later")]
    [InlineData("2005/", "2010", "from 2005 or later to 2010")]
    [InlineData("2005/..", "../2010", "from 2005 or later to 2010 or earlier")]
    [InlineData("/2005", "2010", "from 2005 or earlier to 2010")]
    [InlineData("2005-05-07~", "2010", "about 7 May 2005 to 2010")]
    [InlineData("200X", "2010", "some year between 2000 and 2009 to 2010")]
    [InlineData("2005-XX", "2010", "an unknown month of 2005 to 2010")]
    [InlineData("2005/", null, "since 2005 or later, no end recorded")]
    [InlineData("../2005", null, "since 2005 or earlier, no end recorded")]
    [InlineData("201X", null, "since the 2010s, no end recorded")]
    [InlineData("2005-04-XX?", null, "since an unknown day of April 2005 (uncertain), no end recorded")]
    public void ToReaders_OfAPeriod_SaysWhatIsKnownOfItsEnds(string? from, string? to, string words) =>
        Assert.Equal(
            words,
            new DatePeriod(from is null ? null : EdtfDate.Parse(from), to is null ? null : EdtfDate.Parse(to)).ToReaders());

    [Theory]
    [InlineData("2014-04-29", "29 April 2014")]
    [InlineData("2014-04-29~", "about 29 April 2014")]
    [InlineData("2014-04-XX", "an unknown day of April 2014")]
    [InlineData("2014-04", "a day of April 2014")]
    [InlineData("201X", "a day of the 2010s")]
    [InlineData("2017-09-27/2017-09-28", "a day of 27–28 September 2017")]
    public void DayToReaders_OfADate_IsOneDay(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).DayToReaders());

    [Fact]
    public void ToReaders_OfADay_WritesTheMonthOut() =>
        Assert.Equal("29 February 2016", new DateOnly(2016, 2, 29).ToReaders());
}
