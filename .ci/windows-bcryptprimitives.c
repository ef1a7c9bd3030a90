/* Where wine has no bcryptprimitives.dll (before 9.0): Rust's standard library takes its random seeds
   from it and nothing else, and programs do not start without it. Windows has it since 7. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID data, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return SystemFunction036(data, (ULONG)length);
}
