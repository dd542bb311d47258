using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Tests.Records;

public sealed class NearNamesTests
{
    private static readonly string[] Known =
    [
        "dmitry-rogozin", "dmitry-bakanov", "yuri-borisov", "jim-bridenstine", "bill-nelson", "nasa", "esa", "publisher", "published",
        "a-very-long-slug-that-goes-on-and-on-and-has-far-more-than-sixty-four-letters-in-it-2014",
    ];

    [Theory]
    [InlineData("dmitri-rogozin", ": did you mean 'dmitry-rogozin'?")]
    [InlineData("dmitry-rogozni", ": did you mean 'dmitry-rogozin'?")]
    [InlineData("Dmitry-Rogozin", ": did you mean 'dmitry-rogozin'?")]
    [InlineData("rogozin-dmitry", ": did you mean 'dmitry-rogozin'?")]
    [InlineData("rogozin", ": did you mean 'dmitry-rogozin'?")]
    [InlineData("dmitry", ": did you mean 'dmitry-bakanov' or 'dmitry-rogozin'?")]
    [InlineData("publsher", ": did you mean 'publisher' or 'published'?")]
    [InlineData("nassa", ": did you mean 'nasa'?")]
    [InlineData("a-very-long-slug-that-goes-on-and-on-and-has-far-more-than-sixty-for-letters-in-it-2014",
        ": did you mean 'a-very-long-slug-that-goes-on-and-on-and-has-far-more-than-sixty-four-letters-in-it-2014'?")]
    [InlineData("nobody-at-all", "")]
    [InlineData("x", "")]
    [InlineData("", "")]
    [InlineData("jaxa", "")]
    public void Suggest_OfAName_NamesThoseThatAreNear(string name, string suggestion) =>
        Assert.Equal(suggestion, NearNames.Suggest(name, Known));
}
