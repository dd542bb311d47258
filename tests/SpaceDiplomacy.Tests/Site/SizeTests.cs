using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SpaceDiplomacy.Benchmarks;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>No answer grows with the archive, whatever is asked for.</summary>
public sealed partial class SizeTests(LargeArchive archive) : IClassFixture<LargeArchive>
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task EveryAddress_OfALargeArchive_StaysWithinItsSize()
    {
        using var client = archive.CreateClient();
        var faults = new ConcurrentBag<string>();
        var addresses = DocumentedAddresses.Of(archive.Largest).Select(one => one.Address).ToList();
        Assert.True(addresses.Count > 200, $"{addresses.Count} addresses");
        await Parallel.ForEachAsync(addresses, TestContext.Current.CancellationToken, async (address, cancellation) =>
        {
            using var response = await client.GetAsync(address, cancellation);
            var (size, most) = ((await response.Content.ReadAsByteArrayAsync(cancellation)).Length, MostOf(address, response));
            if (response.Content.Headers.ContentType?.MediaType == "text/html"
                && UnreadableNumbers(await response.Content.ReadAsStringAsync(cancellation)) is { Count: > 0 } numbers)
            {
                faults.Add($"{address} writes {string.Join(" / ", numbers.Take(3))}");
            }

            if (size > most || (int)response.StatusCode is >= 500 or 404)
            {
                faults.Add($"{(int)response.StatusCode} {size / Kilobyte} of {most / Kilobyte} KB {address}");
            }
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    private static int MostOf(string address, HttpResponseMessage response) =>
        Kilobyte * (response.Content.Headers.ContentType?.MediaType, Path: address.Split('?')[0]) switch
        {
            ("text/html", "/timeline" or "/sanctions") => 250,
            ("text/html", _) => 120,
            ("image/svg+xml", _) => 250,
            _ => 500,
        };

    /// <summary>Numbers whose thousands are not kept apart, but for those in made-up names, addresses and quotes.</summary>
    private static List<string> UnreadableNumbers(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        return
        [
            .. from text in page.Body!.Descendants<IText>()
                where text.ParentElement!.Closest("script, style, code, pre, [lang]:not(html), a[rel~=external]") is null
                from Match number in LongNumber().Matches(text.Data)
                select text.Data.Trim(),
        ];
    }

    [GeneratedRegex(@"(?<!\p{Lu}\p{Ll}+ |[\d,])\d{5,}")]
    private static partial Regex LongNumber();
}
