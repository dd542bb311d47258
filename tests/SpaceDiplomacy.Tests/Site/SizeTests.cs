using System.Collections.Concurrent;
using SpaceDiplomacy.Benchmarks;

namespace SpaceDiplomacy.Tests.Site;

/// <summary>No answer grows with the archive, whatever is asked for.</summary>
public sealed class SizeTests(LargeArchive archive) : IClassFixture<LargeArchive>
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
}
