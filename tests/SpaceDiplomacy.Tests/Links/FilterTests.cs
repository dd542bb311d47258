using System.Net;
using System.Web;
using SpaceDiplomacy.Tests.Support;

namespace SpaceDiplomacy.Tests.Links;

/// <summary>Every address reads its parameters alike: the same mistake gets the same sentence, on pages and in JSON.</summary>
public sealed class FilterTests(ArchiveApp app)
{
    private const string ADate = "takes an EDTF date such as 2014, 2014-04, 2014-04-29, 2022~, 2019?, 2013-06/2013-07 or 2014/.., and";

    private static readonly string[] Ranged = ["/search", "/timeline", "/sanctions"];

    public static MatrixTheoryData<string, (string Query, string Sentence)> WrongRanges => new(
        Ranged,
        [
            ("from=yesterday", $"“from” {ADate} “yesterday” is none."),
            ("to=2014-13", $"“to” {ADate} “2014-13” is none."),
            ("to=<b>", $"“to” {ADate} “<b>” is none."),
            ("to=2014-21", $"“to” {ADate} “2014-21” is a season, a quarter or another part of a year, which is not supported."),
            ("to=2004-06-uu", $"“to” {ADate} “2004-06-uu” is a date in the draft form of 2012, which is not supported."),
            ("from=2014/2013", $"“from” {ADate} “2014/2013” is a range that ends before it begins: 2014 is after 2013."),
            ("from=2015/2020&to=2013/2014", "The range ends before it begins: 2015 is after 2014."),
            ("from=2020&to=2014", "The range ends before it begins: 2020 is after 2014."),
            ("from=../2014", "“from” takes a date that is not open, such as 2014 or 2014-03, and “../2014” is open."),
            ("to=2014/", "“to” takes a date that is not open, such as 2014 or 2014-03, and “2014/” is open."),
        ]);

    [Theory]
    [MemberData(nameof(WrongRanges))]
    public async Task Get_WithARangeThatIsNone_SaysTheSameEverywhere(string address, (string Query, string Sentence) mistake) =>
        await SaysAsync(address, mistake.Query, mistake.Sentence);

    [Theory]
    [InlineData("/search", "kind=quote", "“kind” takes one of original, translation, reported, and “quote” is none.")]
    [InlineData("/search", "sanctioned=maybe", "“sanctioned” takes one of yes, no, before, after, and “maybe” is none.")]
    [InlineData("/search", "sort=best", "“sort” takes one of relevance, newest, oldest, official, and “best” is none.")]
    [InlineData("/search", "standing=1", "“standing” takes one of attributed, disputed, misattributed, and “1” is none.")]
    [InlineData("/sanctions", "sort=-best", "“sort” takes one of imposed, lifted, target, authority, and “best” is none.")]
    [InlineData("/sanctions", "group=day", "“group” takes one of target, authority, and “day” is none.")]
    [InlineData("/statements", "year=2014&month=13", "“month” takes a number from 1 to 12, and “13” is none.")]
    [InlineData("/statements", "year=abc", "“year” takes a number from 1 to 9999, and “abc” is none.")]
    [InlineData("/statements", "year=0", "“year” takes a number from 1 to 9999, and “0” is none.")]
    [InlineData("/statements", "year=-1", "“year” takes a number from 1 to 9999, and “-1” is none.")]
    public async Task Get_WithAValueThatIsNone_SaysWhatIsAccepted(string address, string query, string sentence) =>
        await SaysAsync(address, query, sentence);

    [Theory]
    [InlineData("/search")]
    [InlineData("/timeline")]
    [InlineData("/sanctions")]
    public async Task Get_WithBlanksAroundASlug_ReadsItWithoutThem(string address)
    {
        var plain = await app.JsonAsync($"{address}.json?official=dmitry-rogozin&from=2014");
        var blank = await app.JsonAsync($"{address}.json?official=%20dmitry-rogozin%20&official=&from=%202014%20");

        Assert.True(plain.GetProperty("total").GetInt32() > 0);
        Assert.Equal(plain.GetProperty("total").GetInt32(), blank.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("/search?", "lang=a&", HttpStatusCode.OK)]
    [InlineData("/search?", "kind=a&", HttpStatusCode.BadRequest)]
    [InlineData("/sanctions?", "measure=&", HttpStatusCode.OK)]
    [InlineData("/timeline?", "topic=&", HttpStatusCode.OK)]
    public async Task Get_WithAsManyValuesAsAnAddressHolds_AnswersAsWithOne(string path, string value, HttpStatusCode expected)
    {
        var query = string.Concat(Enumerable.Repeat(value, 8000 / value.Length));

        await app.PageAsync(path + query, expected);
        await app.JsonAsync(path.Replace("?", ".json?", StringComparison.Ordinal) + query, expected);
    }

    private async Task SaysAsync(string address, string query, string sentence)
    {
        var encoded = string.Join('&', query.Split('&').Select(pair =>
            pair.Split('=') is [var key, var value] ? $"{key}={HttpUtility.UrlEncode(value)}" : pair));

        var page = await app.PageAsync($"{address}?{encoded}", HttpStatusCode.BadRequest);
        var problem = await app.JsonAsync($"{address}.json?{encoded}", HttpStatusCode.BadRequest);

        Assert.Contains(page.QuerySelectorAll(".problem"), said => said.Words().StartsWith(sentence, StringComparison.Ordinal));
        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
    }
}
