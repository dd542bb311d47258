using System.Diagnostics;
using SpaceDiplomacy.Archive.Records;

namespace SpaceDiplomacy.Archive;

/// <summary>
/// The right to write to an archive's file, for one process at a time: an open handle on a file beside the database. It
/// ends with its process, however that ends; the file stays, and means nothing while nobody has it open.
/// </summary>
internal sealed class ArchiveLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream handle;

    private ArchiveLock(FileStream handle) => this.handle = handle;

    /// <summary>Waits until no other process has it. The folder of the database is made where it is missing.</summary>
    /// <exception cref="ArchiveUnavailableException">Another process had it for longer than the limit.</exception>
    /// <exception cref="IOException">The file beside the database cannot be opened.</exception>
    public static async Task<ArchiveLock> TakeAsync(string database, TimeSpan limit, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(database))!);
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new(new($"{database}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (IsTaken(exception))
            {
                if (Stopwatch.GetElapsedTime(start) > limit)
                {
                    throw new ArchiveUnavailableException(
                        $"Another process has been at work on the database {database} for more than "
                        + $"{Counted.InDigits(limit.TotalSeconds, "second")}. Wait until it ends, or stop it, and try again.");
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => handle.Dispose();

    /// <summary>The error's number of the system is all that tells this from a full disk: 11 on Linux, 35 on macOS.</summary>
    private static bool IsTaken(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);
}
