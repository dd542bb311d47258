using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SpaceDiplomacy.Archive.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class DateReadings : Migration
    {
        private static readonly (string Table, string Date)[] Dates =
        [
            ("Agencies", "Founded"), ("Agencies", "Dissolved"), ("Appointments", "From"), ("Appointments", "To"), ("Events", "Date"),
            ("Officials", "Born"), ("Sanctions", "Imposed"), ("Sanctions", "Lifted"), ("Sources", "Published"), ("Statements", "Date"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "Date_EarliestReading",
                table: "Statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Date_LatestReading",
                table: "Statements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Published_EarliestReading",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Published_LatestReading",
                table: "Sources",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Imposed_EarliestReading",
                table: "Sanctions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Imposed_LatestReading",
                table: "Sanctions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Lifted_EarliestReading",
                table: "Sanctions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Lifted_LatestReading",
                table: "Sanctions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Born_EarliestReading",
                table: "Officials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Born_LatestReading",
                table: "Officials",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Date_EarliestReading",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Date_LatestReading",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From_EarliestReading",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From_LatestReading",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To_EarliestReading",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "To_LatestReading",
                table: "Appointments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Dissolved_EarliestReading",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Dissolved_LatestReading",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Founded_EarliestReading",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Founded_LatestReading",
                table: "Agencies",
                type: "TEXT",
                nullable: true);

            // As if no date were qualified; those that are need their files read once more.
            foreach (var (table, date) in Dates)
            {
                migrationBuilder.Sql($"UPDATE {table} SET {date}_EarliestReading = {date}_Earliest, {date}_LatestReading = {date}_Latest");
                migrationBuilder.Sql(table == "Appointments"
                    ? $"UPDATE Officials SET Fingerprint = '' WHERE Id IN (SELECT OfficialId FROM Appointments WHERE {date}_Text GLOB '*[~?%]*')"
                    : $"UPDATE {table} SET Fingerprint = '' WHERE {date}_Text GLOB '*[~?%]*'");
            }

            migrationBuilder.Sql("UPDATE Editions SET Fingerprint = ''");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Date_EarliestReading",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Date_LatestReading",
                table: "Statements");

            migrationBuilder.DropColumn(
                name: "Published_EarliestReading",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Published_LatestReading",
                table: "Sources");

            migrationBuilder.DropColumn(
                name: "Imposed_EarliestReading",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Imposed_LatestReading",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Lifted_EarliestReading",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Lifted_LatestReading",
                table: "Sanctions");

            migrationBuilder.DropColumn(
                name: "Born_EarliestReading",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "Born_LatestReading",
                table: "Officials");

            migrationBuilder.DropColumn(
                name: "Date_EarliestReading",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "Date_LatestReading",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "From_EarliestReading",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "From_LatestReading",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "To_EarliestReading",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "To_LatestReading",
                table: "Appointments");

            migrationBuilder.DropColumn(
                name: "Dissolved_EarliestReading",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Dissolved_LatestReading",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Founded_EarliestReading",
                table: "Agencies");

            migrationBuilder.DropColumn(
                name: "Founded_LatestReading",
                table: "Agencies");
        }
    }
}
