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
    public void ToReaders_OfADate_SaysWhatIsKnownAndNoMore(string text, string words) =>
        Assert.Equal(words, EdtfDate.Parse(text).ToReaders());

    [Fact]
    public void ToReaders_OfADay_WritesTheMonthOut() =>
        Assert.Equal("29 February 2016", new DateOnly(2016, 2, 29).ToReaders());
}
