using System.Security.Cryptography;
using System.Text;

namespace SpaceDiplomacy.Archive.Records;

/// <summary>SHA-256 as the archive writes it: 64 digits of hex in lower case.</summary>
public static class Sha256
{
    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
